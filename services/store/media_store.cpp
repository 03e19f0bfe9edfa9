#include "services/store/media_store.h"

#include <QUuid>
#include <algorithm>

#include "core/base/digest.h"
#include "core/base/media_name.h"
#include "core/base/text.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kUrlPrefix = "/api/media/";

/// Both without "." and ".." segments.
bool liesIn(const fs::path& path, const fs::path& folder) {
    const auto [end, rest] = std::ranges::mismatch(folder, path);
    return end == folder.end() && rest != path.end();
}

/// Absolute, without ".", ".." and a slash at the end.
fs::path plainFolder(const fs::path& folder) {
    const fs::path plain = fs::absolute(folder).lexically_normal();
    return plain.has_filename() ? plain : plain.parent_path();
}

Result<void> checkExtension(const std::string& extension) {
    if (isMediaExtension(extension))
        return {};
    return fail(ErrorCode::InvalidInput, "\"" + extension + "\" is no ending that a media file can have.");
}

tl::unexpected<Error> outside(const std::string& named) {
    return fail(ErrorCode::InvalidInput,
                "\"" + named +
                    "\" is neither in the media store nor in an allowed folder. Give the digest or "
                    "filePath of a file that was made here.");
}

tl::unexpected<Error> missing(const std::string& named) {
    return fail(ErrorCode::NotFound,
                "There is no file \"" + named + "\" in the media store. It may have been removed; make it again.");
}

}  // namespace

MediaStore::MediaStore(Disk& disk, fs::path folder, const std::vector<fs::path>& allowed)
    : m_disk(disk), m_folder(plainFolder(folder)) {
    for (const fs::path& one : allowed)
        m_allowed.push_back(plainFolder(one));
}

StoredMedia MediaStore::named(const std::string& digest, const std::string& extension) const {
    const std::string fileName = digest + "." + extension;
    return {fileName, m_folder / fileName};
}

fs::path MediaStore::newPart() const {
    return m_folder / ("." + QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() + std::string(kPartSuffix));
}

Result<StoredMedia> MediaStore::put(std::string_view bytes, const std::string& extension) {
    SW_CHECK(checkExtension(extension));
    SW_CHECK(m_disk.makeFolders(m_folder));
    StoredMedia media = named(digestOf(bytes), extension);
    SW_CHECK(m_disk.writeAtomically(media.path, bytes));
    return media;
}

Result<StoredMedia> MediaStore::adopt(const fs::path& file) {
    const std::string extension = asciiLower(file.extension().string());
    SW_CHECK(checkExtension(extension.empty() ? extension : extension.substr(1)));
    SW_CHECK(m_disk.makeFolders(m_folder));
    SW_TRY(const std::string digest, m_disk.digest(file));
    return taken(file, named(digest, extension.substr(1)));
}

Result<StoredMedia> MediaStore::taken(const fs::path& file, StoredMedia media) {
    std::error_code error;
    fs::rename(file, media.path, error);
    if (!error)
        return media;
    const fs::path part = newPart();  // from another disk; others may copy the same file
    fs::copy_file(file, part, fs::copy_options::overwrite_existing, error);
    if (error) {
        (void)m_disk.remove(part);
        return fail(ErrorCode::Io,
                    "Could not copy " + file.string() + " to the media store: " + reasonOf(error.value()) + ".");
    }
    SW_CHECK(m_disk.rename(part, media.path));
    SW_CHECK(m_disk.remove(file));
    return media;
}

Result<StoredMedia> MediaStore::receive(const fs::path& file, const std::string& fileName) {
    if (!isMediaFileName(fileName))
        return fail(ErrorCode::InvalidInput, "A file is named by the SHA-256 of its bytes in hex, a dot and its extension, and \"" + fileName + "\" is no such name.");
    SW_TRY(const std::string digest, m_disk.digest(file));
    if (!fileName.starts_with(digest))
        return fail(ErrorCode::InvalidInput, "What came is not the file " + fileName + ". Send it again.");
    SW_CHECK(m_disk.makeFolders(m_folder));
    return taken(file, {fileName, m_folder / fileName});
}

Result<StoredMedia> MediaStore::find(const std::string& fileName) const {
    if (!isMediaFileName(fileName))
        return missing(fileName);
    StoredMedia media{fileName, m_folder / fileName};
    std::error_code error;
    if (!fs::is_regular_file(fs::symlink_status(media.path, error)))
        return missing(fileName);
    return media;
}

Result<void> MediaStore::remove(const std::string& fileName) {
    if (!isMediaFileName(fileName))
        return missing(fileName);
    return m_disk.remove(m_folder / fileName);
}

Result<void> MediaStore::check() {
    constexpr std::size_t kBytes = 4096;  // a block, which a full disk does not have
    SW_CHECK(m_disk.makeFolders(m_folder));
    const fs::path file = newPart();  // several may ask at once
    const Result<void> written = m_disk.writeAtomically(file, std::string(kBytes, ' '));
    const Result<void> removed = m_disk.remove(file);
    return written ? removed : written;
}

Result<fs::path> MediaStore::resolve(const std::string& given) const {
    if (given.empty() || given.find('\0') != std::string::npos)
        return fail(ErrorCode::InvalidInput,
                    "A file is named by its path, its digest or its URL, and this is none of them.");
    const std::string name = given.starts_with(kUrlPrefix) ? given.substr(kUrlPrefix.size()) : given;
    if (isMediaFileName(name))
        return find(name).map([](const StoredMedia& media) { return media.path; });
    return isDigest(name) ? byDigest(name) : byPath(given);
}

Result<StoredMedia> MediaStore::keep(const std::string& named) {
    SW_TRY(const fs::path path, resolve(named));
    if (path.parent_path() == m_folder)
        return find(path.filename().string());
    SW_TRY(const std::string bytes, m_disk.read(path));
    return put(bytes, path.extension().string().empty() ? "" : path.extension().string().substr(1));
}

Result<fs::path> MediaStore::byDigest(const std::string& digest) const {
    SW_TRY(const std::vector<std::string> names, m_disk.list(m_folder));
    const auto found = std::ranges::lower_bound(names, digest);
    if (found == names.end() || !found->starts_with(digest) || !isMediaFileName(*found))
        return missing(digest);
    return find(*found).map([](const StoredMedia& media) { return media.path; });
}

Result<fs::path> MediaStore::byPath(const std::string& given) const {
    const fs::path path(given);
    if (!path.is_absolute() || std::ranges::find(path, fs::path("..")) != path.end())
        return outside(given);
    std::vector<fs::path> roots = {m_folder};
    roots.insert(roots.end(), m_allowed.begin(), m_allowed.end());
    std::error_code error;
    for (const fs::path& root : roots) {
        const fs::path real = fs::canonical(root, error);
        if (error || !(liesIn(path.lexically_normal(), root) || liesIn(path.lexically_normal(), real)))
            continue;
        const fs::path target = fs::canonical(path, error);
        if (error)
            return missing(given);
        if (!liesIn(target, real))
            continue;
        if (!fs::is_regular_file(target, error))
            return fail(ErrorCode::InvalidInput, "\"" + given + "\" is not a file.");
        return target;
    }
    return outside(given);
}

}  // namespace sw
