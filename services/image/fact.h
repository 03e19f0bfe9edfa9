#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "services/image/gazetteer.h"

namespace sw {

enum class QuantityKind { Count, Measure, Time, Money, Percent, Factor };

/// A number of a sentence with what it counts. Texts are in the sentence's language and number format.
struct Quantity {
    QuantityKind kind = QuantityKind::Count;
    double amount = 0;      ///< 6200000
    std::string value;      ///< "6.2", "$40", "60%", "20×": the number as it is shown
    std::string unit;       ///< "million euros", "villages"
    std::string label;      ///< what follows: "of rain", "high", "a year"
    std::string qualifier;  ///< "at least"
    std::string written;    ///< number and unit as the sentence has them, in lower case ("sixty percent")
    bool spelled = false;   ///< written in words ("sixty")
    std::size_t begin = 0;  ///< bytes into the sentence, up to the last byte of the unit
    std::size_t end = 0;
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// A part of a whole that can be shown as pictograms.
struct Share {
    int part = 0;
    int whole = 0;      ///< 2…100
    std::string value;  ///< "9 out of 10", "40%"
    std::string label;  ///< "startups"
    std::size_t begin = 0;
    friend bool operator==(const Share&, const Share&) = default;
};

/// A number that became another one.
struct Change {
    Quantity from;
    Quantity to;
    friend bool operator==(const Change&, const Change&) = default;
};

/// Numbers of the same unit side by side.
struct LabelledQuantity {
    std::string label;
    Quantity quantity;
    friend bool operator==(const LabelledQuantity&, const LabelledQuantity&) = default;
};

struct Quotation {
    std::string text;     ///< without quotation marks
    std::string speaker;  ///< "Mayor Elena Visser", or "" when the sentence names nobody
    friend bool operator==(const Quotation&, const Quotation&) = default;
};

/// A year or date that the sentence is about, and what happened then.
struct Moment {
    std::string when;  ///< "1927", "27 August 1883"
    std::string text;
    int year = 0;  ///< 0 when it names none
    std::size_t begin = 0;
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// All that a sentence says in numbers, places, quotes and lists. Years and dates are moments, not quantities.
struct Facts {
    std::vector<Quantity> quantities;  ///< in the order of the words
    std::optional<Share> share;
    std::optional<Change> change;
    std::vector<LabelledQuantity> bars;  ///< 0 or 2…6
    std::vector<PlaceMention> places;
    std::optional<Quotation> quotation;
    std::vector<Moment> moments;
    std::vector<std::string> list;  ///< 0 or 3…5 short entries
};

/// Reads one sentence (or a scene's few). Pure: the same sentence gives the same facts.
Facts findFacts(std::string_view sentence, std::string_view language, const Gazetteer& gazetteer);

/// What a viewer keeps from the sentence: the quantity with the most meaning, or null when all are small change.
const Quantity* strongest(const std::vector<Quantity>& quantities, const std::vector<std::string>& emphasis);

}  // namespace sw
