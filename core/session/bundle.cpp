#include "core/session/bundle.h"

#include <unistd.h>

#include <QLockFile>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/graph/asset_log.h"
#include "core/graph/stage_graph.h"
#include "core/session/zip_file.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr int kVersion = 1;
constexpr const char* kManifest = "bundle.json";
constexpr const char* kProject = "project.short";
constexpr const char* kLog = "media/assets.log";
constexpr std::string_view kMedia = "media/";
constexpr std::string_view kFonts = "fonts/";
constexpr std::uint64_t kLargestText = std::uint64_t{1} << 28;  // bytes of what is read whole

MediaRef refOf(const std::string& name) {
    const std::size_t dot = name.find('.');
    return {name.substr(0, dot), dot == std::string::npos ? "" : name.substr(dot + 1)};
}

std::string extensionOf(const fs::path& font) {
    const std::string ending = asciiLower(font.extension().string());
    return ending.empty() ? "ttf" : ending.substr(1);
}

bool isFont(const MediaRef& font) {
    return isMediaRef(font) && (font.extension == "ttf" || font.extension == "otf" || font.extension == "ttc");
}

/// Without what file systems and people stumble over.
std::string fileNameOf(const std::string& name) {
    std::string clean;
    for (const char c : isUtf8(name) ? name : std::string())
        clean += static_cast<unsigned char>(c) < 0x20 || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos ? '-' : c;
    clean = trimmed(clean);
    while (clean.starts_with('.'))
        clean.erase(0, 1);
    constexpr std::size_t kLongest = 200;  // bytes
    if (clean.size() > kLongest)
        clean.resize(kLongest);
    while (!isUtf8(clean))
        clean.pop_back();
    return clean.empty() ? "Short" : clean;
}

/// The files of the media folder that go along, by name, and those that should but are not there.
struct Files {
    std::vector<MediaRef> there;
    std::vector<std::string> missing;
    std::uintmax_t bytes = 0;
};

Files filesOf(const BundleOrder& order) {
    std::map<std::string, MediaRef> wanted;
    for (const MediaRef& media : namedMedia(*order.project))
        wanted.emplace(media.fileName(), media);
    for (const AssetPtr& asset : order.assets)
        for (const auto& [role, media] : asset->files)
            wanted.emplace(media.fileName(), media);
    Files files;
    for (const auto& [name, media] : wanted) {
        std::error_code error;
        const auto bytes = fs::file_size(order.media / name, error);
        if (!error) {
            files.there.push_back(media);
            files.bytes += bytes;
            continue;
        }
        const auto item = order.project->media.find(media.digest);
        files.missing.push_back(item == order.project->media.end() ? name : item->second.name);
    }
    return files;
}

/// Reports what has moved as a part of all, never more often than in hundredths.
BytesMoved asProgress(const BundleProgress& progress, std::uintmax_t all) {
    return [&progress, all, moved = std::uintmax_t{0}, told = -1](std::int64_t count) mutable {
        moved += static_cast<std::uintmax_t>(count);
        const int hundredths = all == 0 ? 100 : static_cast<int>(std::min<std::uintmax_t>(100, moved * 100 / all));
        if (progress && hundredths != told)
            progress(hundredths / 100.0);
        told = hundredths;
    };
}

}  // namespace

fs::path fontFolder(const ProjectPaths& paths) {
    return paths.media() / "fonts";
}

Result<BundleOrder> bundleOrder(const Session& session) {
    SW_TRY(const Plan plan, session.plan());
    BundleOrder order{session.project(), {}, session.paths().media(), session.paths().file.stem().string(), {}};
    std::set<std::string> known;
    std::vector<AssetPtr> own;
    const auto add = [&](const std::string& node) {
        const AssetPtr asset = plan.index.find(node);
        if (!asset || !known.insert(asset->fingerprint).second)
            return;
        // What was made for another node must not stand for that one: its own comes later in the log.
        (asset->node == node ? own : order.assets).push_back(asset);
    };
    add(stages::kScript);
    for (const PlannedNode& node : plan.nodes)
        add(node.key);
    order.assets.insert(order.assets.end(), own.begin(), own.end());
    return order;
}

Result<Packed> pack(const BundleOrder& order, const fs::path& output, const BundleProgress& progress, const std::stop_token& stop) {
    const std::string project = projectBytes(*order.project);
    std::string log;
    for (const AssetPtr& asset : order.assets) {
        AssetRecord record = *asset;
        record.took = {};  // says something about this machine, and nothing about the project
        log += canonicalText(assetToJson(record)) + "\n";
    }
    const Files files = filesOf(order);
    LocalDisk disk;
    std::map<std::string, fs::path> fonts;
    for (const fs::path& font : order.fonts) {
        SW_TRY(const std::string digest, disk.digest(font));
        fonts.emplace(digest + "." + extensionOf(font), font);
    }
    const Json digests = {{kProject, digestOf(project)}, {kLog, digestOf(log)}};
    ZipWriter zip(output);
    SW_CHECK(zip.open());
    SW_CHECK(zip.add(kManifest, readableText({{"format", "shortz"}, {"version", kVersion}, {"name", order.name}, {"digests", digests}})));
    SW_CHECK(zip.add(kProject, project));
    SW_CHECK(zip.add(kLog, log));
    for (const MediaRef& media : files.there)
        SW_CHECK(zip.add(std::string(kMedia) + media.fileName(), order.media / media.fileName(), media.digest));
    for (const auto& [name, font] : fonts)
        SW_CHECK(zip.add(std::string(kFonts) + name, font, refOf(name).digest));
    SW_TRY(const std::uintmax_t bytes, zip.finish(asProgress(progress, files.bytes), stop));
    return Packed{bytes, files.there.size(), fonts.size(), files.missing};
}

namespace {

/// An opened bundle, whose table of contents is one.
class Bundle {
public:
    explicit Bundle(fs::path file) : m_file(std::move(file)), m_zip(m_file) {}

    Result<void> open() {
        SW_CHECK(m_zip.open());
        for (const ZipEntry& entry : m_zip.entries())
            if (!isPart(entry.name))
                return refused("“" + entry.name + "” is not a part of a bundle");
        SW_TRY(const std::string text, read(kManifest, {}));
        const Result<Json> manifest = parseJson(text, kManifest);
        if (!manifest || stringOr(*manifest, "format") != "shortz")
            return refused("its " + std::string(kManifest) + " says nothing of a bundle");
        if (integerOr(*manifest, "version", 0) > kVersion)
            return fail(ErrorCode::Unsupported, m_file.string() + " was packed by a later Shortwright. Update this one, then open it.");
        m_name = fileNameOf(stringOr(*manifest, "name"));
        const Json digests = manifest->value("digests", Json::object());
        for (const char* name : {kProject, kLog})
            m_digests[name] = stringOr(digests, name);
        return {};
    }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] ZipReader& zip() { return m_zip; }

    /// A whole entry, whose digest is checked.
    Result<std::string> read(const std::string& name, const std::stop_token& stop) {
        const auto& all = m_zip.entries();
        const auto entry = std::find_if(all.begin(), all.end(), [&](const ZipEntry& e) { return e.name == name; });
        if (entry == all.end())
            return refused(name + " is missing in it");
        if (entry->size > kLargestText)
            return refused(name + " in it is too large");
        std::string bytes;
        SW_CHECK(m_zip.read(
            *entry,
            [&](std::string_view piece) {
                bytes += piece;
                return Result<void>();
            },
            stop));
        if (const auto promised = m_digests.find(name); promised != m_digests.end() && digestOf(bytes) != promised->second)
            return refused(name + " in it has been changed");
        return bytes;
    }
    [[nodiscard]] tl::unexpected<Error> refused(const std::string& why) const {
        return fail(ErrorCode::InvalidInput, m_file.string() + " cannot be unpacked: " + why + ". Copy or download it again.");
    }

private:
    static bool isPart(const std::string& name) {
        return name == kManifest || name == kProject || name == kLog || (name.starts_with(kMedia) && isMediaRef(refOf(name.substr(kMedia.size())))) ||
               (name.starts_with(kFonts) && isFont(refOf(name.substr(kFonts.size()))));
    }

    fs::path m_file;
    ZipReader m_zip;
    std::string m_name;
    std::map<std::string, std::string> m_digests;
};

/// A folder beside a project's media folder that is removed unless it takes its place.
class StagingFolder {
public:
    StagingFolder(Disk& disk, const ProjectPaths& paths) : m_disk(disk), m_folder(paths.media()) {
        m_folder += "." + std::to_string(::getpid()) + std::string(kPartSuffix);
    }
    ~StagingFolder() { (void)m_disk.removeFolder(m_folder); }
    StagingFolder(const StagingFolder&) = delete;
    StagingFolder& operator=(const StagingFolder&) = delete;

    Result<void> make() {
        SW_CHECK(removeForgotten());
        return m_disk.makeFolders(m_folder / "fonts");
    }
    [[nodiscard]] const fs::path& folder() const { return m_folder; }

private:
    /// What a killed program has left here, whose number nobody has now; and what is called as this one is.
    Result<void> removeForgotten() {
        std::error_code error;
        const fs::path beside = m_folder.has_parent_path() ? m_folder.parent_path() : fs::path(".");
        const std::string begin = m_folder.stem().stem().string() + ".";
        std::vector<fs::path> forgotten;
        for (fs::directory_iterator entry(beside, error), end; !error && entry != end; entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            if (!name.starts_with(begin) || !name.ends_with(kPartSuffix))
                continue;
            const std::string number = name.substr(begin.size(), name.size() - std::min(name.size(), begin.size() + kPartSuffix.size()));
            const int process = std::atoi(number.c_str());
            if (process > 0 && std::to_string(process) == number && (process == ::getpid() || (::kill(process, 0) != 0 && errno == ESRCH)))
                forgotten.push_back(entry->path());
        }
        for (const fs::path& folder : forgotten)
            SW_CHECK(m_disk.removeFolder(folder));
        return {};
    }

    Disk& m_disk;
    fs::path m_folder;
};

/// Writes an entry into a new file, and checks its digest.
Result<void> extract(Bundle& bundle, const ZipEntry& entry, const fs::path& file, const std::string& digest, const BytesMoved& moved,
                     const std::stop_token& stop) {
    FILE* out = std::fopen(file.c_str(), "wbxe");
    const auto failed = [&](int code) { return fail(ErrorCode::Io, "Could not write " + file.string() + ": " + reasonOf(code) + "."); };
    if (!out)
        return failed(errno);
    Hasher hasher;
    Result<void> done = bundle.zip().read(
        entry,
        [&](std::string_view piece) -> Result<void> {
            if (std::fwrite(piece.data(), 1, piece.size(), out) != piece.size())
                return failed(errno);
            hasher.add(piece);
            moved(static_cast<std::int64_t>(piece.size()));
            return {};
        },
        stop);
    if (done && (std::fflush(out) != 0 || ::fsync(::fileno(out)) != 0))
        done = failed(errno);
    if (std::fclose(out) != 0 && done)
        done = failed(errno);
    if (done && hasher.hex() != digest)
        return bundle.refused("“" + entry.name + "” in it has been changed");
    return done;
}

/// Media and fonts go into the staging folder.
Result<Unpacked> extractAll(Bundle& bundle, const fs::path& folder, const BundleProgress& progress, const std::stop_token& stop) {
    std::uintmax_t all = 0;
    for (const ZipEntry& entry : bundle.zip().entries())
        all += entry.size;
    const BytesMoved moved = asProgress(progress, all);
    Unpacked unpacked;
    for (const ZipEntry& entry : bundle.zip().entries()) {
        const bool font = entry.name.starts_with(kFonts);
        if (!font && (!entry.name.starts_with(kMedia) || entry.name == kLog))
            continue;
        const MediaRef media = refOf(entry.name.substr((font ? kFonts : kMedia).size()));
        SW_CHECK(extract(bundle, entry, folder / (font ? "fonts" : "") / media.fileName(), media.digest, moved, stop));
        ++(font ? unpacked.fonts : unpacked.media);
    }
    return unpacked;
}

/// Keeps every other Shortwright out of a project that is to be replaced.
Result<void> lockExisting(Disk& disk, const ProjectPaths& paths, QLockFile& lock) {
    if (!disk.exists(paths.media()))
        return {};
    lock.setStaleLockTime(0);
    if (lock.tryLock(0))
        return {};
    return fail(ErrorCode::Exists, "The project " + paths.file.string() + " is open in a Shortwright. Close it there first, or choose another name.");
}

/// Gives the staged files their place: the folder as a whole, or one by one beside what is there.
Result<void> putInPlace(Disk& disk, const fs::path& staged, const ProjectPaths& paths, const std::string& log) {
    if (!disk.exists(paths.media())) {
        SW_CHECK(disk.writeAtomically(staged / "assets.log", log));
        return disk.rename(staged, paths.media());
    }
    SW_CHECK(disk.makeFolders(fontFolder(paths)));
    for (const fs::path& folder : {fs::path(), fs::path("fonts")}) {
        SW_TRY(const std::vector<std::string> names, disk.list(staged / folder));
        for (const std::string& name : names)
            SW_CHECK(disk.rename(staged / folder / name, paths.media() / folder / name));
    }
    // What was made for the replaced project stays known, but does not stand for anything here.
    const Result<std::string> before = disk.read(paths.assetLog());
    std::string joined = before.value_or("");
    if (!joined.empty() && !joined.ends_with('\n'))
        joined += '\n';
    return disk.writeAtomically(paths.assetLog(), joined + log);
}

}  // namespace

Result<std::string> bundledName(const fs::path& file) {
    Bundle bundle(file);
    SW_CHECK(bundle.open());
    return bundle.name();
}

Result<Unpacked> unpack(Disk& disk, const fs::path& file, const fs::path& project, bool replace, const BundleProgress& progress,
                        const std::stop_token& stop) {
    const ProjectPaths paths = ProjectPaths::of(project);
    for (const fs::path& taken : {paths.file, paths.media()})
        if (!replace && disk.exists(taken))
            return fail(ErrorCode::Exists, taken.string() + " exists already. Choose another name, or replace it with --force.");
    Bundle bundle(file);
    SW_CHECK(bundle.open());
    SW_TRY(const std::string bytes, bundle.read(kProject, stop));
    SW_TRY(const std::string log, bundle.read(kLog, stop));
    const Result<Json> json = parseJson(bytes, kProject);
    if (!json || !projectFromJson(*json))
        return bundle.refused("the project in it cannot be read");
    QLockFile lock(QString::fromStdString(paths.lock().string()));
    SW_CHECK(lockExisting(disk, paths, lock));

    StagingFolder staging(disk, paths);
    SW_CHECK(staging.make());
    SW_TRY(const Unpacked unpacked, extractAll(bundle, staging.folder(), progress, stop));
    const bool isNew = !disk.exists(paths.media());
    SW_CHECK(putInPlace(disk, staging.folder(), paths, log));
    if (const Result<void> written = disk.writeAtomically(paths.file, bytes); !written) {
        if (isNew)
            SW_CHECK(disk.removeFolder(paths.media()));
        return tl::unexpected<Error>(written.error());
    }
    return unpacked;
}

}  // namespace sw
