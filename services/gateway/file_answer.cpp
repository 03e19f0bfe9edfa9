#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/text.h"
#include "services/gateway/answer.h"

namespace sw {
namespace {

/// The bytes of a part of a file.
class FileSource final : public BodySource {
public:
    /// Owns the descriptor.
    explicit FileSource(int descriptor) : m_descriptor(descriptor) {}
    ~FileSource() override { ::close(m_descriptor); }
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    void choose(std::int64_t from, std::int64_t length) {
        m_place = from;
        m_left = length;
    }
    std::string read(std::size_t most) override {
        std::string bytes(std::min(most, static_cast<std::size_t>(m_left)), '\0');
        const ssize_t count = ::pread(m_descriptor, bytes.data(), bytes.size(), m_place);
        m_failed = count <= 0 && !bytes.empty();  // it has become shorter, or the disk is broken
        bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        m_place += static_cast<std::int64_t>(bytes.size());
        m_left -= static_cast<std::int64_t>(bytes.size());
        return bytes;
    }
    [[nodiscard]] bool ended() const override { return m_left == 0; }
    [[nodiscard]] bool failed() const override { return m_failed; }

private:
    const int m_descriptor;
    std::int64_t m_place = 0;
    std::int64_t m_left = 0;
    bool m_failed = false;
};

std::string taglessWeak(std::string tag) {
    return tag.starts_with("W/") ? tag.substr(2) : tag;
}

bool isNoneOf(const std::string& header, const std::string& tag) {
    for (const std::string& part : split(header, ',')) {
        const std::string one = trimmed(part);
        if (one == "*" || taglessWeak(one) == taglessWeak(tag))
            return false;
    }
    return true;
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.front() == '-' || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

struct Part {
    std::int64_t from = 0;
    std::int64_t length = 0;  ///< 0: lies outside the file
};

/// The one range of "bytes=from-to", "bytes=from-" or "bytes=-last" (RFC 9110, section 14.1.2); nothing for what is
/// malformed or names several, which is then answered with the whole file.
std::optional<Part> partOf(const std::string& range, std::int64_t size) {
    constexpr std::string_view kUnit = "bytes=";
    if (asciiLower(range.substr(0, kUnit.size())) != kUnit)
        return std::nullopt;
    const std::string spec = trimmed(range.substr(kUnit.size()));
    const std::size_t dash = spec.find('-');
    if (dash == std::string::npos)
        return std::nullopt;
    const std::optional<std::int64_t> first = number(std::string_view(spec).substr(0, dash));
    const std::optional<std::int64_t> last = number(std::string_view(spec).substr(dash + 1));
    if (dash == 0) {
        if (!last)
            return std::nullopt;
        const std::int64_t length = std::min(*last, size);
        return Part{size - length, length};
    }
    if (!first || (!last && dash + 1 != spec.size()) || (last && *last < *first))
        return std::nullopt;
    if (*first >= size)
        return Part{};
    return Part{*first, std::min(last.value_or(size - 1), size - 1) - *first + 1};
}

std::string tagOf(const struct stat& status) {
    const std::int64_t time = status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec;
    return "\"" + std::to_string(status.st_size) + "-" + std::to_string(time) + "\"";
}

/// The ETag that `response` has, or gets.
std::string ensureTag(HttpResponse& response, const struct stat& status) {
    for (const auto& [name, value] : response.headers)
        if (asciiLower(name) == "etag")
            return value;
    response.headers.emplace_back("ETag", tagOf(status));
    return response.headers.back().second;
}

Answer refused(const Refusal& refusal, const HttpRequest& request) {
    Answer answer;
    answer.status = refusal.status;
    answer.headers = refusal.headers;
    answer.headers.emplace_back("Content-Type", "application/json");
    answer.body = refusalBody(refusal, request.requestId);
    return answer;
}

}  // namespace

Answer fileAnswer(HttpResponse response, const HttpRequest& request) {
    // Without O_NONBLOCK a pipe in the place of the file would hold up the server.
    const int descriptor = ::open(response.file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return refused({404, {}}, request);
    auto source = std::make_unique<FileSource>(descriptor);
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return refused({404, {}}, request);
    const std::string tag = ensureTag(response, status);
    Answer answer;
    answer.status = response.status;
    answer.headers = std::move(response.headers);
    answer.headers.emplace_back("Accept-Ranges", "bytes");
    Part part{0, status.st_size};
    const bool conditional = request.method == "GET" && answer.status == 200;
    if (const std::string known = request.header("if-none-match"); conditional && !known.empty() && !isNoneOf(known, tag)) {
        answer.status = 304;
        return answer;
    }
    const std::string condition = request.header("if-range");
    if (conditional && (condition.empty() || (condition == tag && !tag.starts_with("W/")))) {
        if (const std::optional<Part> asked = partOf(request.header("range"), status.st_size)) {
            if (asked->length == 0)
                return refused({416, "The file has " + std::to_string(status.st_size) + " bytes; the range lies outside.",
                                {{"Content-Range", "bytes */" + std::to_string(status.st_size)}}},
                               request);
            part = *asked;
            answer.status = 206;
            answer.headers.emplace_back("Content-Range", "bytes " + std::to_string(part.from) + "-" +
                                                             std::to_string(part.from + part.length - 1) + "/" +
                                                             std::to_string(status.st_size));
        }
    }
    answer.headers.emplace_back("Content-Type", response.type);
    if (!hasHeader(answer.headers, "cache-control"))
        answer.headers.emplace_back("Cache-Control", "private, no-cache");
    source->choose(part.from, part.length);
    answer.length = part.length;
    answer.source = std::move(source);
    return answer;
}

}  // namespace sw
