#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace sw {

/// A key or password. It prints as "***"; whoever needs its text says so with reveal(). An immutable value.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string text) : m_text(std::move(text)) {}

    [[nodiscard]] bool empty() const { return m_text.empty(); }
    /// For what is sent to the provider, and for nothing else.
    [[nodiscard]] const std::string& reveal() const { return m_text; }

    /// `text` with "***" wherever it holds the secret: providers like to repeat a key in what they say of it.
    [[nodiscard]] std::string hiddenIn(std::string text) const {
        if (m_text.empty())
            return text;
        for (std::size_t at = text.find(m_text); at != std::string::npos; at = text.find(m_text, at + kMask.size()))
            text.replace(at, m_text.size(), kMask);
        return text;
    }

    friend bool operator==(const Secret&, const Secret&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Secret&) { return out << kMask; }
    friend std::string toText(const Secret&) { return std::string(kMask); }

private:
    static constexpr std::string_view kMask = "***";
    std::string m_text;
};

}  // namespace sw
