#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace sw {

/// Divides bytes that come in pieces into lines. LF, CR LF and CR end one.
class LineReader {
public:
    using Line = std::function<Result<void>(std::string_view line)>;

    /// Hands on the lines that are complete; the first error ends it. Provider when a line is longer than `mostBytes`.
    explicit LineReader(std::size_t mostBytes = std::size_t{8} << 20) : m_mostBytes(mostBytes) {}
    Result<void> push(std::string_view bytes, const Line& line);
    /// The last line, if it was not ended.
    Result<void> finish(const Line& line);

private:
    std::size_t m_mostBytes;
    std::string m_rest;
    bool m_sawReturn = false;  ///< a line feed that follows belongs to it
};

/// An event of a stream: its type ("message" unless it names one) and its text.
struct StreamEvent {
    std::string type;
    std::string text;
};

/// Reads server-sent events (WHATWG HTML, 9.2.6). Ids and retry times are of no use here and are left out. An event that
/// the stream's end cuts off is dropped, as the standard says.
class EventReader {
public:
    using Event = std::function<Result<void>(const StreamEvent& event)>;

    Result<void> push(std::string_view bytes, const Event& event);

private:
    Result<void> take(std::string_view line, const Event& event);
    LineReader m_lines;
    StreamEvent m_event;
    bool m_hasText = false;
    bool m_begun = false;
};

}  // namespace sw
