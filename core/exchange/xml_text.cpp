#include "core/exchange/xml_text.h"

#include "core/base/text.h"

namespace sw {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : toUtf8(toUtf32(text))) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\n': out += "&#10;"; break;
            case '\t': out += "&#9;"; break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20)
                    out += c;
        }
    }
    return out;
}

}  // namespace

void XmlText::begin(std::string_view name, const Attributes& attributes) {
    m_text += std::string(m_open.size() * 2, ' ') + "<" + std::string(name);
    for (const auto& [key, value] : attributes)
        if (!value.empty())
            m_text += " " + std::string(key) + "=\"" + escaped(value) + "\"";
}

void XmlText::open(std::string_view name, const Attributes& attributes) {
    begin(name, attributes);
    m_text += ">\n";
    m_opened = m_text.size();
    m_open.emplace_back(name);
}

void XmlText::close() {
    const std::string name = std::move(m_open.back());
    m_open.pop_back();
    if (m_text.size() == m_opened) {
        m_text.replace(m_text.size() - 2, 2, "/>\n");
        return;
    }
    m_text += std::string(m_open.size() * 2, ' ') + "</" + name + ">\n";
}

void XmlText::empty(std::string_view name, const Attributes& attributes) {
    begin(name, attributes);
    m_text += "/>\n";
}

void XmlText::text(std::string_view name, const Attributes& attributes, std::string_view content) {
    begin(name, attributes);
    m_text += ">" + escaped(content) + "</" + std::string(name) + ">\n";
}

}  // namespace sw
