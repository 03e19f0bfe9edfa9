#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sw {

/// Writes XML 1.0: one element a line, indented by two spaces. Characters that XML cannot hold are left out.
class XmlText {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string>>;

    /// `head` is what stands before the first element.
    explicit XmlText(std::string head) : m_text(std::move(head)) {}
    /// Attributes without a value are left out.
    void open(std::string_view name, const Attributes& attributes = {});
    /// What holds nothing becomes an empty element.
    void close();
    /// An element without content.
    void empty(std::string_view name, const Attributes& attributes = {});
    /// An element that holds only text.
    void text(std::string_view name, const Attributes& attributes, std::string_view content);
    [[nodiscard]] const std::string& str() const { return m_text; }

private:
    void begin(std::string_view name, const Attributes& attributes);

    std::string m_text;
    std::vector<std::string> m_open;
    std::size_t m_opened = 0;  ///< the length of the text after the last open()
};

}  // namespace sw
