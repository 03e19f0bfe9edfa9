#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "services/gateway/http_syntax.h"

namespace sw {

/// Takes the body of one request out of what a client sends: so many bytes, or chunks (RFC 9112, section 7.1) whose
/// extensions and trailers are dropped.
class BodyDecoder {
public:
    BodyDecoder() = default;
    /// Refuses more than `limit` bytes.
    static BodyDecoder ofLength(std::int64_t bytes, std::int64_t limit);
    static BodyDecoder chunked(std::int64_t limit);

    /// Takes bytes off the front of `sent` and adds those that belong to the body to `body`. What follows the body, or is
    /// an unfinished line, stays in `sent`. Nothing unless the client has to be refused.
    std::optional<Refusal> take(std::string& sent, std::string& body);
    [[nodiscard]] bool finished() const { return m_part == Part::End; }

private:
    enum class Part { Bytes, ChunkSize, ChunkEnd, Trailers, End };

    std::size_t takeBytes(std::string_view sent, std::string& body);
    std::optional<Refusal> takeLine(std::string_view line);
    std::optional<Refusal> takeChunkSize(std::string_view line);

    Part m_part = Part::End;
    bool m_chunked = false;
    std::int64_t m_limit = 0;
    std::int64_t m_left = 0;   ///< of the body, or of the chunk
    std::int64_t m_taken = 0;
    int m_trailers = 0;
};

}  // namespace sw
