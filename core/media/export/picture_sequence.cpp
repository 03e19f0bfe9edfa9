#include "core/media/export/picture_sequence.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <regex>
#include <system_error>

#include "core/base/host.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> failed(const fs::path& file, int error) {
    return fail(ErrorCode::Io, file.string() + " could not be written: " + reasonOf(error) + ".");
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::optional<SequencePattern> SequencePattern::of(const fs::path& output) {
    static const std::regex kPattern("([^%]*)%0([1-9])d([^%]*)");
    const std::string name = output.filename().string();
    std::smatch parts;
    if (!std::regex_match(name, parts, kPattern))
        return std::nullopt;
    return SequencePattern{output.has_parent_path() ? output.parent_path() : fs::path("."), parts[1], parts[2].str()[0] - '0', parts[3]};
}

fs::path SequencePattern::file(std::int64_t number) const {
    std::string text = std::to_string(number);
    text.insert(0, text.size() < static_cast<std::size_t>(digits) ? static_cast<std::size_t>(digits) - text.size() : 0, '0');
    return folder / (before + text + after);
}

bool SequencePattern::fits(const std::string& name) const {
    if (name.size() < before.size() + static_cast<std::size_t>(digits) + after.size() || !name.starts_with(before) ||
        !name.ends_with(after))
        return false;
    return std::all_of(name.begin() + static_cast<std::ptrdiff_t>(before.size()),
                       name.end() - static_cast<std::ptrdiff_t>(after.size()), isDigit);
}

std::vector<fs::path> SequencePattern::existing() const {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (std::error_code ignored; fits(it->path().filename().string()) && !it->is_directory(ignored))
            files.push_back(it->path());
    std::sort(files.begin(), files.end());
    return files;
}

PictureSequence::PictureSequence(SequencePattern pattern) : m_pattern(std::move(pattern)) {}

PictureSequence::~PictureSequence() {
    std::error_code ignored;
    if (!m_folder.empty())
        fs::remove_all(m_folder, ignored);
}

Result<void> PictureSequence::open() {
    std::string made = (m_pattern.folder / ("." + m_pattern.before + "XXXXXX")).string();
    if (!::mkdtemp(made.data()))
        return failed(m_pattern.file(1), errno);
    m_folder = made;
    return {};
}

Result<void> PictureSequence::add(std::string_view bytes) {
    const fs::path place = m_pattern.file(++m_count);
    const int descriptor = ::open((m_folder / place.filename()).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return failed(place, errno);
    int error = 0;
    for (std::string_view rest = bytes; error == 0 && !rest.empty();) {
        const ssize_t written = ::write(descriptor, rest.data(), rest.size());
        if (written >= 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            error = errno;
    }
    if (error == 0 && ::fsync(descriptor) != 0)
        error = errno;
    ::close(descriptor);
    m_bytes += bytes.size();
    return error == 0 ? Result<void>() : failed(place, error);
}

Result<void> PictureSequence::moveAll(const std::vector<Move>& moves) {
    for (std::size_t done = 0; done < moves.size(); ++done) {
        std::error_code error;
        fs::rename(moves[done].from, moves[done].to, error);
        if (!error)
            continue;
        while (done-- > 0) {
            std::error_code ignored;
            fs::rename(moves[done].to, moves[done].from, ignored);
        }
        return failed(m_pattern.file(1), error.value());
    }
    return {};
}

Result<std::uintmax_t> PictureSequence::putInPlace() {
    const fs::path aside = m_folder / "before";
    std::error_code error;
    fs::create_directory(aside, error);
    if (error)
        return failed(m_pattern.file(1), error.value());
    std::vector<Move> moves;
    for (const fs::path& old : m_pattern.existing())
        moves.push_back({old, aside / old.filename()});
    for (std::int64_t number = 1; number <= m_count; ++number) {
        const fs::path place = m_pattern.file(number);
        moves.push_back({m_folder / place.filename(), place});
    }
    SW_CHECK(moveAll(moves));
    return m_bytes;
}

}  // namespace sw
