//! What a token can be, as far as the rules ask.

macro_rules! classes {
    ($($name:ident $text:literal),* $(,)?) => {
        /// A meaning, by the name that the lists call it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Class { $(#[doc = $text] $name),* }

        impl Class {
            /// The class of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$name),)* _ => None }
            }
        }
    };
}

classes! {
    Cardinal "cardinal", Scale "scale", Suffix "suffix", Vague "vague", VagueOf "vague-of", Dozen "dozen",
    Fraction "fraction", Denominator "denominator", Ordinal "ordinal", Percent "percent", Point "point",
    Month "month", Weekday "weekday", Season "season", Quarter "quarter", Unit "unit", Day "day", Step "step",
    Meridiem "meridiem", Clock "clock", Zone "zone", Era "era", Title "title", Named "named", Holiday "holiday",
    Sign "sign", Dollar "dollar", Code "code", Money "money", Hundredth "hundredth", Coin "coin",
    Ambiguous "ambiguous", Nation "nation",
    Measure "measure", Short "short", Power "power", Degree "degree",
    Plural "plural", Function "function", Label "label", Whole "whole",
    // No list has these: the token's shape tells.
    Figure "a digit first or last", Digit "a digit first", Hyphen "a hyphen or a short dash",
    Address "a web or e-mail address",
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u64);

impl Classes {
    /// What an amount can open with: digits or a word.
    pub const NUMBER: Self = Self::of(&[
        Class::Figure,
        Class::Cardinal,
        Class::Scale,
        Class::Vague,
        Class::VagueOf,
        Class::Dozen,
        Class::Fraction,
        Class::Denominator,
    ]);

    /// What a rank can open with: `27th`, `first`, `twenty-first`.
    pub const RANK: Self = Self::of(&[Class::Figure, Class::Cardinal, Class::Ordinal]);

    /// The set of these.
    #[expect(clippy::indexing_slicing, reason = "`at` is below the length")]
    pub const fn of(classes: &[Class]) -> Self {
        let mut set = 0;
        let mut at = 0;
        while at < classes.len() {
            set |= 1 << classes[at] as u32;
            at += 1;
        }
        Self(set)
    }

    /// Both sets together.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the class is one of them.
    pub const fn has(self, class: Class) -> bool {
        self.0 >> class as u32 & 1 == 1
    }

    /// Whether the sets share a class.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
