#include "services/http/trace_context.h"

#include <charconv>

namespace sw {
namespace {

constexpr std::size_t kLength = 55;  // "00-" 32 digits "-" 16 digits "-" 2 digits

thread_local const Work* currentWork = nullptr;

/// Digits of hex in lower case, and nothing else.
std::optional<std::uint64_t> hexNumber(std::string_view digits) {
    std::uint64_t number = 0;
    if (digits.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return number;
}

}  // namespace

std::string hexText(std::uint64_t number) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; number >>= 4U)
        text[i] = kDigits[number & 15U];
    return text;
}

std::string TraceContext::traceId() const {
    return high != 0 || low != 0 ? hexText(high) + hexText(low) : std::string();
}

std::string TraceContext::traceparent() const {
    return isValid() ? "00-" + traceId() + "-" + hexText(span) + (sampled ? "-01" : "-00") : std::string();
}

std::optional<TraceContext> parseTraceparent(std::string_view text) {
    // A later version may have more behind these parts.
    if (text.size() < kLength || (text.size() > kLength && (text.starts_with("00") || text[kLength] != '-')))
        return std::nullopt;
    const auto version = hexNumber(text.substr(0, 2));
    const auto high = hexNumber(text.substr(3, 16));
    const auto low = hexNumber(text.substr(19, 16));
    const auto span = hexNumber(text.substr(36, 16));
    const auto flags = hexNumber(text.substr(53, 2));
    const bool parted = text[2] == '-' && text[35] == '-' && text[52] == '-';
    if (!parted || !version || *version == 0xff || !high || !low || !span || !flags)
        return std::nullopt;
    const TraceContext context{*high, *low, *span, (*flags & 1U) != 0};
    return context.isValid() ? std::optional(context) : std::nullopt;
}

WorkScope::WorkScope(const Work& work) : m_outer(currentWork) {
    currentWork = &work;
}

WorkScope::~WorkScope() {
    currentWork = m_outer;
}

const Work& WorkScope::current() {
    static const Work kNobody;
    return currentWork ? *currentWork : kNobody;
}

}  // namespace sw
