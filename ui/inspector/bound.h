#pragma once

#include <functional>
#include <vector>

#include "core/model/edit.h"

namespace sw::ui {

/// A value that several things of the project have, each its own: how it is read, and what gives one value to all of them.
template <class T>
struct Bound {
    std::function<std::vector<T>()> read;
    std::function<std::vector<Edit>(const T&)> write;

    /// The same value in other terms, such as seconds for a length.
    template <class To, class From>
    [[nodiscard]] auto as(To to, From from) const -> Bound<decltype(to(std::declval<T>()))> {
        using U = decltype(to(std::declval<T>()));
        return {[read = read, to] {
                    std::vector<U> values;
                    for (const T& value : read())
                        values.push_back(to(value));
                    return values;
                },
                [write = write, from](const U& value) { return write(from(value)); }};
    }
};

/// Binds a member of all `things` (which stay where they are): `get` reads it, `set` puts it into a copy, `make` is the edit
/// that carries the copy over.
template <class T, class Thing, class Get, class Set, class Make>
Bound<T> bound(const std::vector<Thing>& things, Get get, Set set, Make make) {
    return {[&things, get] {
                std::vector<T> values;
                for (const Thing& thing : things)
                    values.push_back(get(thing));
                return values;
            },
            [&things, set, make](const T& value) {
                std::vector<Edit> edits;
                for (Thing thing : things) {
                    set(thing, value);
                    edits.push_back(make(thing));
                }
                return edits;
            }};
}

/// The same for a member that `lens` gives a reference to.
template <class T, class Thing, class Lens, class Make>
Bound<T> bound(const std::vector<Thing>& things, Lens lens, Make make) {
    return bound<T>(
        things, [lens](const Thing& thing) -> T { return lens(thing); },
        [lens](Thing& thing, const T& value) { lens(thing) = value; }, make);
}

/// A factor between what the model counts in and what people see.
inline Bound<double> scaled(const Bound<double>& value, double factor) {
    return value.as([factor](double v) { return v * factor; }, [factor](double v) { return v / factor; });
}

/// A length in seconds.
inline Bound<double> inSeconds(const Bound<Duration>& value) {
    return value.as([](Duration v) { return v.toSeconds(); }, [](double v) { return Duration::seconds(v); });
}

}  // namespace sw::ui
