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

/// The `count` smallest, sorted: so many and as many again are held at a time, so that sorting stays rare.
pub(crate) fn smallest(count: usize, numbers: impl Iterator<Item = (u64, u32)>) -> Vec<(u64, u32)> {
    let mut held = Vec::with_capacity(2 * count);
    let mut bar = (u64::MAX, u32::MAX);
    for number in numbers {
        if number >= bar {
            continue;
        }
        held.push(number);
        if held.len() == 2 * count {
            sort(&mut held);
            held.truncate(count);
            bar = held.last().copied().unwrap_or(bar);
        }
    }
    sort(&mut held);
    held.truncate(count);
    held
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
        fn the_smallest_are_the_first_when_sorted(
            numbers in prop::collection::vec(0u64..50, 0..90),
            count in 1usize..9,
        ) {
            let numbers: Vec<(u64, u32)> = numbers.into_iter().zip(0..).collect();
            let mut expected = numbers.clone();
            expected.sort();
            expected.truncate(count);
            prop_assert_eq!(super::smallest(count, numbers.into_iter()), expected);
        }

        #[test]
        fn larger_values_have_smaller_numbers(a in prop::num::f64::ANY, b in prop::num::f64::ANY) {
            prop_assert_eq!(super::downward(a).cmp(&super::downward(b)), b.total_cmp(&a));
        }
    }
}
