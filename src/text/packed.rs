//! Tables that are small in a download: lists of numbers as the steps from each to the next, unpacked on first use.
//! `crates/tables` writes them.

/// The numbers of a list: steps in LEB128, the sign in the lowest bit. Linear in the list.
pub fn numbers(steps: &[u8]) -> impl Iterator<Item = u32> {
    let (mut step, mut shift, mut number) = (0_u32, 0, 0_u32);
    steps.iter().filter_map(move |&byte| {
        step |= u32::from(byte & 0x7F) << shift;
        shift += 7;
        if byte >= 0x80 {
            return None;
        }
        let signed = (step >> 1) ^ (step & 1).wrapping_neg();
        number = number.wrapping_add(signed);
        (step, shift) = (0, 0);
        Some(number)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn steps_add_up() {
        let steps = [0x80, 0x02, 0x02, 0x01, 0xFE, 0xFF, 0x07, 0x00];
        let numbers: Vec<u32> = super::numbers(&steps).collect();
        assert_eq!(numbers, [128, 129, 128, 65_663, 65_663]);
    }
}
