#include "services/remote/event_stream.h"

namespace sw {

Result<void> LineReader::push(std::string_view bytes, const Line& line) {
    while (!bytes.empty()) {
        if (m_sawReturn && bytes.front() == '\n') {
            m_sawReturn = false;
            bytes.remove_prefix(1);
            continue;
        }
        m_sawReturn = false;
        const std::size_t end = bytes.find_first_of("\r\n");
        m_rest.append(bytes.substr(0, end));
        if (m_rest.size() > m_mostBytes)
            return fail(ErrorCode::Provider, "A line of the answer has no end.");
        if (end == std::string_view::npos)
            return {};
        m_sawReturn = bytes[end] == '\r';
        bytes.remove_prefix(end + 1);
        const std::string whole = std::exchange(m_rest, {});
        SW_CHECK(line(whole));
    }
    return {};
}

Result<void> LineReader::finish(const Line& line) {
    const std::string whole = std::exchange(m_rest, {});
    return whole.empty() ? Result<void>() : line(whole);
}

Result<void> EventReader::push(std::string_view bytes, const Event& event) {
    return m_lines.push(bytes, [&](std::string_view line) { return take(line, event); });
}

Result<void> EventReader::take(std::string_view line, const Event& event) {
    if (!m_begun && line.starts_with("\xef\xbb\xbf"))
        line.remove_prefix(3);
    m_begun = true;
    if (line.empty()) {
        const StreamEvent whole = std::exchange(m_event, {});
        if (!std::exchange(m_hasText, false))
            return {};
        return event({whole.type.empty() ? "message" : whole.type, whole.text});
    }
    const std::size_t colon = line.find(':');
    const std::string_view field = line.substr(0, colon);
    std::string_view value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
    if (value.starts_with(' '))
        value.remove_prefix(1);
    if (field == "event") {
        m_event.type = value;
    } else if (field == "data") {
        if (m_hasText)
            m_event.text += '\n';
        m_event.text += value;
        m_hasText = true;
    }
    return {};
}

}  // namespace sw
