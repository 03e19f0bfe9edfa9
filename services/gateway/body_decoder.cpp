#include "services/gateway/body_decoder.h"

#include <algorithm>
#include <charconv>

namespace sw {
namespace {

constexpr std::size_t kMostLineBytes = 256;
constexpr std::size_t kMostSizeDigits = 8;
constexpr int kMostTrailers = 16;

Refusal tooLarge(std::int64_t limit) {
    return {413, "The body of the request is larger than " + std::to_string(limit) + " bytes."};
}

}  // namespace

BodyDecoder BodyDecoder::ofLength(std::int64_t bytes, std::int64_t limit) {
    BodyDecoder decoder;
    decoder.m_part = bytes == 0 ? Part::End : Part::Bytes;
    decoder.m_left = bytes;
    decoder.m_limit = limit;
    return decoder;
}

BodyDecoder BodyDecoder::chunked(std::int64_t limit) {
    BodyDecoder decoder;
    decoder.m_part = Part::ChunkSize;
    decoder.m_chunked = true;
    decoder.m_limit = limit;
    return decoder;
}

std::optional<Refusal> BodyDecoder::take(std::string& sent, std::string& body) {
    std::size_t place = 0;
    std::optional<Refusal> refusal;
    while (m_part != Part::End && place < sent.size() && !refusal) {
        const std::string_view rest = std::string_view(sent).substr(place);
        if (m_part == Part::Bytes) {
            if (m_left > m_limit - m_taken)
                refusal = tooLarge(m_limit);
            else
                place += takeBytes(rest, body);
            continue;
        }
        const std::size_t end = rest.find("\r\n");
        if (std::min(end, rest.size()) > kMostLineBytes)
            refusal = Refusal{400, "A chunk of the body is malformed."};
        if (refusal || end == std::string_view::npos)
            break;
        place += end + 2;
        refusal = takeLine(rest.substr(0, end));
    }
    sent.erase(0, place);
    return refusal;
}

std::size_t BodyDecoder::takeBytes(std::string_view sent, std::string& body) {
    const std::size_t count = std::min(sent.size(), static_cast<std::size_t>(m_left));
    body.append(sent.substr(0, count));
    m_left -= static_cast<std::int64_t>(count);
    m_taken += static_cast<std::int64_t>(count);
    if (m_left == 0)
        m_part = m_chunked ? Part::ChunkEnd : Part::End;
    return count;
}

std::optional<Refusal> BodyDecoder::takeLine(std::string_view line) {
    switch (m_part) {
        case Part::ChunkSize: return takeChunkSize(line);
        case Part::ChunkEnd:
            if (!line.empty())
                return Refusal{400, "A chunk of the body is longer than it says."};
            m_part = Part::ChunkSize;
            return std::nullopt;
        case Part::Trailers:
            if (line.empty())
                m_part = Part::End;
            else if (++m_trailers > kMostTrailers)
                return Refusal{431, "Too many headers follow the body."};
            return std::nullopt;
        case Part::Bytes:
        case Part::End: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Refusal> BodyDecoder::takeChunkSize(std::string_view line) {
    std::string_view digits = line.substr(0, line.find(';'));
    while (!digits.empty() && (digits.back() == ' ' || digits.back() == '\t'))
        digits.remove_suffix(1);
    if (digits.size() > kMostSizeDigits)
        return tooLarge(m_limit);
    std::uint32_t size = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
        return Refusal{400, "The size of a chunk is not a number."};
    m_left = size;
    m_part = size == 0 ? Part::Trailers : Part::Bytes;
    if (m_left > m_limit - m_taken)
        return tooLarge(m_limit);
    return std::nullopt;
}

}  // namespace sw
