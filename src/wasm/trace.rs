//! Marks on the browser's own timeline: in the performance panel of its developer tools, or to whoever has a
//! `PerformanceObserver`, each call shows as `nutgraf: read`, `nutgraf: analyze` and `nutgraf: write`.
//!
//! A measure costs one or two microseconds. It is taken off the list of entries at once, which has no bound and
//! would grow with every key typed; the panel and the observers have it by then.

use wasm_bindgen::JsCast;
use web_sys::Performance;

/// The clock of a worker or a page; `window()` is nothing in a worker, so it is taken from the global scope.
pub struct Trace {
    performance: Option<Performance>,
}

impl Trace {
    /// A trace that does nothing where the scope has no clock.
    pub fn new() -> Self {
        let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into());
        Self {
            performance: performance.ok().and_then(|found| found.dyn_into().ok()),
        }
    }

    /// Does a piece of work and marks how long it took.
    pub fn measure<T>(&self, name: &str, work: impl FnOnce() -> T) -> T {
        let Some(performance) = &self.performance else {
            return work();
        };
        // The name of the mark is that of the measure. Neither can fail: the mark is there.
        let _ = performance.mark(name);
        let result = work();
        let _ = performance.measure_with_start_mark(name, name);
        performance.clear_marks_with_mark_name(name);
        performance.clear_measures_with_measure_name(name);
        result
    }
}
