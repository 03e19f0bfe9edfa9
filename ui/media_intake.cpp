#include "ui/media_intake.h"

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <QImageReader>
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <set>
#include <utility>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/media/finish/cube_lut.h"
#include "core/media/sound/sound_source.h"
#include "core/media/source/media_probe.h"
#include "core/media/source/picture_reader.h"
#include "core/media/source/thumbnail.h"

namespace sw::ui {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kPiece = 1 << 20;
// A second at 48 kHz is decoded to see whether a sound can be.
constexpr std::int64_t kProof = 48'000;
const QSize kGlance(64, 64);

bool looksLikeMedia(const fs::path& file) {
    static const std::set<std::string> kExtensions = {
        ".jpg", ".jpeg", ".png",  ".webp", ".gif", ".bmp",  ".tif", ".tiff", ".heic", ".avif", ".jxl", ".svg", ".mp4", ".mov",
        ".m4v", ".mkv",  ".webm", ".avi",  ".mpg", ".mpeg", ".mts", ".m2ts", ".ts",   ".3gp",  ".wmv", ".flv", ".ogv", ".mxf",
        ".wav", ".mp3",  ".m4a",  ".aac",  ".ogg", ".oga",  ".opus", ".flac", ".aif",  ".aiff", ".wma", ".cube"};
    return kExtensions.contains(asciiLower(file.extension().string()));
}

bool isHidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

void addFolder(const fs::path& folder, const std::string& into, const std::stop_token& stop, std::vector<ImportSource>& sources) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end && !stop.stop_requested(); entry.increment(error))
        if (!isHidden(entry->path()))
            entries.push_back(entry->path());
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        if (fs::is_directory(entry, error)) {
            if (!fs::is_symlink(entry, error))
                addFolder(entry, into + "/" + entry.filename().string(), stop, sources);
        } else if (looksLikeMedia(entry)) {
            sources.push_back({entry, into});
        }
    }
}

Duration lengthOf(const MediaReport& report) {
    return report.durationSeconds > 0 ? Duration::seconds(report.durationSeconds) : Duration{};
}

Result<MediaItem> pictureItem(const fs::path& file, const std::string& subject, const std::stop_token& stop) {
    SW_TRY(const QImage picture, readPicture(file, subject, kGlance, stop));
    MediaItem item;
    item.kind = MediaKind::Picture;
    // The glance may have been read smaller than it is.
    const QImageReader reader(QString::fromStdString(file.string()));
    QSize size = reader.size();
    if (size.isEmpty())
        size = picture.size();
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    item.width = size.width();
    item.height = size.height();
    return item;
}

Result<MediaItem> videoItem(const fs::path& file, const std::string& subject, const MediaReport& report, const std::stop_token& stop) {
    SW_TRY(const QImage glance, readThumbnail(file, subject, kGlance, stop));
    MediaItem item;
    item.kind = MediaKind::Video;
    item.duration = lengthOf(report);
    item.hasSound = report.first(StreamKind::Audio) != nullptr;
    const StreamReport& video = *report.first(StreamKind::Video);
    item.width = video.width;
    item.height = video.height;
    if ((glance.width() > glance.height()) != (item.width > item.height) && glance.width() != glance.height())
        std::swap(item.width, item.height);  // it was filmed upright
    return item;
}

/// Owns a file descriptor.
class File {
public:
    File(const fs::path& path, int flags) : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
    ~File() { close(); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Zero or an errno value.
    int close() { return m_descriptor >= 0 && ::close(std::exchange(m_descriptor, -1)) != 0 ? errno : 0; }

private:
    int m_descriptor;
};

tl::unexpected<Error> fileError(const char* did, const fs::path& file, int code) {
    return fail(code == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                "Could not " + std::string(did) + " " + file.string() + ": " + reasonOf(code) + ".", std::to_string(code));
}

int writeAll(int descriptor, const char* bytes, std::size_t count) {
    while (count > 0) {
        const ssize_t written = ::write(descriptor, bytes, count);
        if (written < 0 && errno != EINTR)
            return errno;
        if (written > 0) {
            bytes += written;
            count -= static_cast<std::size_t>(written);
        }
    }
    return 0;
}

/// Copies `from` to `part`, and gives the digest of the bytes.
Result<std::string> copied(const fs::path& from, const fs::path& part, const std::function<void(std::int64_t)>& moved,
                           const std::stop_token& stop) {
    const File in(from, O_RDONLY);
    if (in.descriptor() < 0)
        return fileError("read", from, errno);
    File out(part, O_WRONLY | O_CREAT | O_TRUNC);
    if (out.descriptor() < 0)
        return fileError("write", part, errno);
    // Both then share the bytes on disk until one of them changes. A hard link would not do: who writes over the original
    // would write into the project.
    const bool shared = ::ioctl(out.descriptor(), FICLONE, in.descriptor()) == 0;
    Hasher hasher;
    std::vector<char> piece(kPiece);
    for (;;) {
        if (stop.stop_requested())
            return cancelled();
        const ssize_t count = ::read(in.descriptor(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fileError("read", from, errno);
        if (count == 0)
            break;
        hasher.add({piece.data(), static_cast<std::size_t>(count)});
        if (const int code = shared ? 0 : writeAll(out.descriptor(), piece.data(), static_cast<std::size_t>(count)))
            return fileError("write", part, code);
        moved(count);
    }
    if (::fsync(out.descriptor()) != 0)
        return fileError("write", part, errno);
    if (const int code = out.close())
        return fileError("write", part, code);
    return hasher.hex();
}

}  // namespace

std::vector<ImportSource> importSources(const std::vector<fs::path>& chosen, const std::string& into, const std::stop_token& stop) {
    std::vector<ImportSource> sources;
    std::error_code error;
    for (const fs::path& path : chosen) {
        if (fs::is_directory(path, error)) {
            const fs::path name = path.has_filename() ? path.filename() : path.parent_path().filename();
            addFolder(path, into.empty() ? name.string() : into + "/" + name.string(), stop, sources);
        } else {
            sources.push_back({path, into});
        }
    }
    return sources;
}

Result<MediaItem> inspectMedia(const fs::path& file, const std::stop_token& stop) {
    const std::string subject = "“" + file.filename().string() + "”";
    SW_CHECK(checkReadable(file, subject));
    MediaItem item;
    if (asciiLower(file.extension().string()) == ".cube") {
        SW_CHECK(CubeLut::read(file));
        item.kind = MediaKind::Other;
    } else if (const Result<MediaReport> report = probeMedia(file); !report) {
        // What FFmpeg does not know may still be a picture.
        const Result<MediaItem> picture = pictureItem(file, subject, stop);
        if (!picture && picture.error().code == ErrorCode::Cancelled)
            return cancelled();
        if (!picture)
            return fail(ErrorCode::InvalidInput, subject + " cannot be used: it is damaged, or no picture, video or sound. Choose another file.",
                        report.error().message);
        item = *picture;
    } else if (isMovingPicture(file) && report->first(StreamKind::Video)) {
        SW_TRY(item, videoItem(file, subject, *report, stop));
    } else if (report->first(StreamKind::Audio)) {
        SW_CHECK(SoundSource::open(file, kProof, stop));
        item.kind = MediaKind::Sound;
        item.duration = lengthOf(*report);
    } else {
        SW_TRY(item, pictureItem(file, subject, stop));
    }
    item.name = file.filename().string();
    return item;
}

std::string importExtension(const fs::path& file, MediaKind kind) {
    std::string own = asciiLower(file.extension().string());
    if (!own.empty())
        own.erase(0, 1);
    if (isMediaRef({std::string(64, '0'), own}))
        return own;
    switch (kind) {
        case MediaKind::Picture: return "picture";
        case MediaKind::Video: return "video";
        case MediaKind::Sound: return "sound";
        case MediaKind::Other: break;
    }
    return "file";
}

Result<MediaRef> takeIntoFolder(Disk& disk, const fs::path& file, const fs::path& folder, const std::string& extension,
                                const std::function<void(std::int64_t)>& moved, const std::stop_token& stop) {
    static std::atomic<unsigned> count{0};
    SW_CHECK(disk.makeFolders(folder));
    const fs::path part = folder / ("import-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + std::string(kPartSuffix));
    const Result<std::string> digest = copied(file, part, moved, stop);
    MediaRef media{digest.value_or(""), extension};
    const Result<void> done = !digest ? tl::unexpected<Error>(digest.error()) : disk.rename(part, folder / media.fileName());
    if (!done) {
        (void)disk.remove(part);
        return tl::unexpected<Error>(done.error());
    }
    return media;
}

}  // namespace sw::ui
