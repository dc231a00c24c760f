//! Sorting by a number that each item has.
//!
//! The standard sort is compiled anew for every type and every key, at six to twenty kilobytes each. Here one
//! of them sorts numbers with places, and whatever has the numbers is put in their order. Cost: n log n, and
//! one pass where the items are in order, as they mostly are.

/// The items from the smallest number up; of equals, the first stays first.
pub(super) fn by_number<T>(items: Vec<T>, number: impl Fn(&T) -> u64) -> Vec<T> {
    let mut order: Vec<(u64, u32)> = items.iter().map(number).zip(0..).collect();
    if order.is_sorted() {
        return items;
    }
    order.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let places = order.into_iter().map(|(_, place)| place as usize);
    places
        .filter_map(|place| items.get_mut(place)?.take())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_and_keeps_the_order_of_equals(numbers in prop::collection::vec(0u64..20, 0..60)) {
            let items: Vec<(u64, usize)> = numbers.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort();
            prop_assert_eq!(super::by_number(items, |item| item.0), expected);
        }
    }
}
