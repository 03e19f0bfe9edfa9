#include "core/session/zip_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <set>
#include <utility>

#include "core/base/digest.h"
#include "core/base/host.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kPiece = 1 << 20;
constexpr std::uint16_t kNoon = 12 << 11;              // MS-DOS time
constexpr std::uint16_t kFirstDay = 1 << 5 | 1;        // MS-DOS date: 1 January 1980
constexpr std::uint32_t kPlainFile = 0100644u << 16;   // Unix mode, where ZIP files have it
constexpr std::uint32_t kKindOfFile = 0170000u << 16;

int descriptorOf(const fs::path& file, int flags) {
    return ::open(file.c_str(), flags | O_CLOEXEC);
}

}  // namespace

/// What the sources of a writer share while it is finished.
struct ZipWriter::Sources {
    const BytesMoved* moved = nullptr;
    const std::stop_token* stop = nullptr;
    std::optional<Error> error;  ///< why a source gave up

    /// A file that libzip asks for piece by piece (zip_source_function).
    struct File {
        Sources& shared;
        fs::path path;
        std::string digest;
        std::uint64_t size = 0;
        int descriptor = -1;
        Hasher hasher{};
        bool ended = false;
        zip_error_t zipError{};

        zip_int64_t giveUp(int code, int system, Error error) {
            zip_error_set(&zipError, code, system);
            shared.error = std::move(error);
            return -1;
        }
        zip_int64_t open() {
            descriptor = descriptorOf(path, O_RDONLY);
            if (descriptor >= 0)
                return 0;
            const int code = errno;
            return giveUp(ZIP_ER_OPEN, code, {ErrorCode::Io, "Could not read " + path.string() + ": " + reasonOf(code) + ".", {}});
        }
        zip_int64_t read(void* into, zip_uint64_t room) {
            if (shared.stop && shared.stop->stop_requested())
                return giveUp(ZIP_ER_CANCELLED, 0, cancelled().value());
            ssize_t count = 0;
            do
                count = ::read(descriptor, into, room);
            while (count < 0 && errno == EINTR);
            if (count < 0) {
                const int code = errno;
                return giveUp(ZIP_ER_READ, code, {ErrorCode::Io, "Could not read " + path.string() + ": " + reasonOf(code) + ".", {}});
            }
            if (count == 0)
                return end();
            hasher.add({static_cast<const char*>(into), static_cast<std::size_t>(count)});
            if (shared.moved && *shared.moved)
                (*shared.moved)(count);
            return count;
        }
        zip_int64_t end() {
            if (std::exchange(ended, true) || hasher.hex() == digest)
                return 0;
            return giveUp(ZIP_ER_READ, 0,
                          {ErrorCode::InvalidInput, "The media file " + path.string() +
                                                        " is damaged: its bytes are not those that its name promises. "
                                                        "Make it again, or import it again.", {}});
        }
        zip_int64_t close() {
            if (descriptor >= 0)
                ::close(std::exchange(descriptor, -1));
            return 0;
        }
        zip_int64_t stat(void* into) const {
            auto* status = static_cast<zip_stat_t*>(into);
            zip_stat_init(status);
            status->size = size;
            status->valid = ZIP_STAT_SIZE;
            return sizeof *status;
        }
    };

    static zip_int64_t answer(void* state, void* bytes, zip_uint64_t length, zip_source_cmd_t command) {
        auto* file = static_cast<File*>(state);
        switch (command) {
            case ZIP_SOURCE_OPEN: return file->open();
            case ZIP_SOURCE_READ: return file->read(bytes, length);
            case ZIP_SOURCE_CLOSE: return file->close();
            case ZIP_SOURCE_STAT: return file->stat(bytes);
            case ZIP_SOURCE_ERROR: return zip_error_to_data(&file->zipError, bytes, length);
            case ZIP_SOURCE_FREE:
                file->close();
                delete file;
                return 0;
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                      ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
            default:
                zip_error_set(&file->zipError, ZIP_ER_OPNOTSUPP, 0);
                return -1;
        }
    }
};

ZipWriter::ZipWriter(fs::path output) : m_output(std::move(output)), m_sources(std::make_unique<Sources>()) {
    static std::atomic<unsigned> count{0};
    m_part = m_output;
    m_part += "." + std::to_string(::getpid()) + "-" + std::to_string(++count) + std::string(kPartSuffix);
}

ZipWriter::~ZipWriter() {
    if (m_archive)
        zip_discard(m_archive);
    std::error_code ignored;
    fs::remove(m_part, ignored);
}

tl::unexpected<Error> ZipWriter::failed() const {
    const int system = m_archive ? zip_error_code_system(zip_get_error(m_archive)) : errno;
    const std::string detail = m_archive ? zip_error_strerror(zip_get_error(m_archive)) : "";
    return fail(ErrorCode::Io, m_output.string() + " could not be written: " + (system > 0 ? reasonOf(system) : detail) + ".", detail);
}

Result<void> ZipWriter::open() {
    int code = 0;
    m_archive = zip_open(m_part.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    return m_archive ? Result<void>() : failed();
}

Result<void> ZipWriter::add(const std::string& name, zip_source* source) {
    if (!source)
        return failed();
    const zip_int64_t index = zip_file_add(m_archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return failed();
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(m_archive, entry, ZIP_CM_STORE, 0) != 0 || zip_file_set_dostime(m_archive, entry, kNoon, kFirstDay, 0) != 0 ||
        zip_file_set_external_attributes(m_archive, entry, 0, ZIP_OPSYS_UNIX, kPlainFile) != 0)
        return failed();
    return {};
}

Result<void> ZipWriter::add(const std::string& name, std::string bytes) {
    void* copy = std::malloc(std::max<std::size_t>(bytes.size(), 1));  // libzip frees it
    if (!copy)
        return fail(ErrorCode::Internal, "There is not enough memory to write " + m_output.string() + ".");
    std::copy(bytes.begin(), bytes.end(), static_cast<char*>(copy));
    return add(name, zip_source_buffer(m_archive, copy, bytes.size(), 1));
}

Result<void> ZipWriter::add(const std::string& name, const fs::path& file, const std::string& digest) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error)
        return fail(error.value() == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                    "Could not read " + file.string() + ": " + reasonOf(error.value()) + ".");
    auto source = std::make_unique<Sources::File>(Sources::File{*m_sources, file, digest, size});
    zip_error_init(&source->zipError);
    zip_source_t* made = zip_source_function(m_archive, &Sources::answer, source.get());
    if (made)
        (void)source.release();  // freed by ZIP_SOURCE_FREE
    return add(name, made);
}

Result<std::uintmax_t> ZipWriter::finish(const BytesMoved& moved, const std::stop_token& stop) {
    m_sources->moved = &moved;
    m_sources->stop = &stop;
    if (stop.stop_requested())
        return cancelled();
    if (zip_close(m_archive) != 0)
        return m_sources->error ? tl::unexpected<Error>(*m_sources->error) : failed();
    m_archive = nullptr;
    const int written = descriptorOf(m_part, O_RDONLY);
    struct stat status {};
    const bool flushed = written >= 0 && ::fsync(written) == 0 && ::fstat(written, &status) == 0;
    const int code = errno;
    if (written >= 0)
        ::close(written);
    if (!flushed || ::rename(m_part.c_str(), m_output.c_str()) != 0)
        return fail(ErrorCode::Io, m_output.string() + " could not be written: " + reasonOf(flushed ? errno : code) + ".");
    return static_cast<std::uintmax_t>(status.st_size);
}

ZipReader::ZipReader(fs::path file) : m_file(std::move(file)) {}

ZipReader::~ZipReader() {
    if (m_archive)
        zip_discard(m_archive);
}

tl::unexpected<Error> ZipReader::damaged(const std::string& why) const {
    return fail(ErrorCode::InvalidInput, m_file.string() + " cannot be used: " + why + ". Copy or download it again.");
}

Result<void> ZipReader::open() {
    int code = 0;
    m_archive = zip_open(m_file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (!m_archive) {
        const int system = errno;
        if (code == ZIP_ER_NOENT || code == ZIP_ER_OPEN)
            return fail(code == ZIP_ER_NOENT ? ErrorCode::NotFound : ErrorCode::Io,
                        "Could not read " + m_file.string() + ": " + reasonOf(code == ZIP_ER_NOENT ? ENOENT : system) + ".");
        return damaged("it is damaged, not whole, or no ZIP file");
    }
    std::error_code error;
    std::uint64_t room = fs::file_size(m_file, error);
    std::set<std::string> names;
    const zip_int64_t count = zip_get_num_entries(m_archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        SW_CHECK(look(static_cast<std::uint64_t>(i), room));
        if (!names.insert(m_entries.back().name).second)
            return damaged("two of its entries are called “" + m_entries.back().name + "”");
    }
    return {};
}

/// `room` is how much the rest of the entries may hold.
Result<void> ZipReader::look(std::uint64_t index, std::uint64_t& room) {
    zip_stat_t status{};
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(m_archive, index, 0, &status) != 0 || (status.valid & kNeeded) != kNeeded ||
        zip_file_get_external_attributes(m_archive, index, 0, &system, &attributes) != 0)
        return damaged("its table of contents is damaged");
    const std::string name = status.name;
    if (status.comp_method != ZIP_CM_STORE || status.encryption_method != ZIP_EM_NONE || status.comp_size != status.size)
        return damaged("“" + name + "” is compressed or encrypted, which another program must have done");
    if (system == ZIP_OPSYS_UNIX && (attributes & kKindOfFile) != 0 && (attributes & kKindOfFile) != (kPlainFile & kKindOfFile))
        return damaged("“" + name + "” is not a plain file");
    if (status.size > room)
        return damaged("its table of contents promises more than it holds");
    room -= status.size;
    m_entries.push_back({name, index, status.size});
    return {};
}

Result<void> ZipReader::read(const ZipEntry& entry, const std::function<Result<void>(std::string_view)>& piece,
                             const std::stop_token& stop) {
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(m_archive, entry.index, 0), &zip_fclose);
    if (!file)
        return damaged("“" + entry.name + "” in it is damaged");
    std::vector<char> bytes(static_cast<std::size_t>(std::min<std::uint64_t>(kPiece, entry.size + 1)));
    for (std::uint64_t read = 0;;) {
        if (stop.stop_requested())
            return cancelled();
        const zip_int64_t count = zip_fread(file.get(), bytes.data(), bytes.size());
        if (count < 0)
            return damaged("“" + entry.name + "” in it is damaged");
        read += static_cast<std::uint64_t>(count);
        if (read > entry.size || (count == 0 && read != entry.size))
            return damaged("“" + entry.name + "” in it is not as long as it should be");
        if (count == 0)
            return {};
        SW_CHECK(piece(std::string_view(bytes.data(), static_cast<std::size_t>(count))));
    }
}

}  // namespace sw
