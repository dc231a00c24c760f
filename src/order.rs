//! Sorting by a number that each item has.
//!
//! The standard sort is compiled anew for every type and every key, at six to twenty kilobytes each. Here one
//! of them sorts numbers with places, and whatever has the numbers is put in their order. Cost: n log n, and
//! one pass where the items are in order, as they mostly are.

/// Sorts numbers with places: from the smallest number up, of equals the smaller place first.
#[inline(never)]
pub(crate) fn sort(order: &mut [(u64, u32)]) {
    order.sort_unstable();
}

/// A number that is the smaller the larger `value` is, whatever its sign ([`f64::total_cmp`], turned round).
pub(crate) fn downward(value: f64) -> u64 {
    let bits = value.to_bits();
    let upward = if value.is_sign_negative() {
        !bits
    } else {
        bits | 1 << 63
    };
    !upward
}

/// The items from the smallest number up; of equals, the first stays first.
pub(crate) fn by_number<T>(items: Vec<T>, number: impl Fn(&T) -> u64) -> Vec<T> {
    let mut order: Vec<(u64, u32)> = items.iter().map(number).zip(0..).collect();
    if order.is_sorted() {
        return items;
    }
    sort(&mut order);
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

        #[test]
        fn larger_values_have_smaller_numbers(a in prop::num::f64::ANY, b in prop::num::f64::ANY) {
            prop_assert_eq!(super::downward(a).cmp(&super::downward(b)), b.total_cmp(&a));
        }
    }
}
