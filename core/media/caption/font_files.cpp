#include "core/media/caption/font_files.h"

#include <fontconfig/fontconfig.h>

#include <QByteArray>
#include <QFontDatabase>
#include <QRawFont>
#include <QTextLayout>
#include <QtEndian>
#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <tuple>

#include "core/base/text.h"
#include "core/media/caption/caption_layout.h"
#include "core/media/scene/title_painter.h"

namespace sw {
namespace fs = std::filesystem;
namespace {

constexpr double kTypeSize = 128;                // pixels; fonts are the same at any size
constexpr quint32 kMostFaces = 256;              // in a collection
constexpr quint16 kMostTables = 256;             // in a face
constexpr quint32 kLargestTable = 4096;          // bytes of what is read
constexpr quint16 kRestricted = 0x0002;          // OS/2 fsType
constexpr qsizetype kFsTypeAt = 8;               // in the OS/2 table
constexpr quint32 kCollection = 0x74746366;      // "ttcf"

/// One face of a font file: what tells it from others, and whether it may be passed on.
struct Face {
    QByteArray head;
    bool restricted = false;
};

QByteArray bytesAt(std::ifstream& file, quint32 at, quint32 count) {
    QByteArray bytes(static_cast<qsizetype>(count), 0);
    file.clear();
    file.seekg(at);
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    return file.gcount() == static_cast<std::streamsize>(count) ? bytes : QByteArray();
}

quint32 numberAt(const QByteArray& bytes, qsizetype at) {
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0;
}

Face faceAt(std::ifstream& file, quint32 at) {
    const QByteArray header = bytesAt(file, at, 12);
    if (header.isEmpty())
        return {};
    const quint16 tables = std::min(kMostTables, qFromBigEndian<quint16>(header.constData() + 4));
    const QByteArray directory = bytesAt(file, at + 12, tables * 16u);
    Face face;
    for (qsizetype record = 0; record + 16 <= directory.size(); record += 16) {
        const QByteArray tag = directory.mid(record, 4);
        if (tag != "head" && tag != "OS/2")
            continue;
        const QByteArray table = bytesAt(file, numberAt(directory, record + 8), std::min(kLargestTable, numberAt(directory, record + 12)));
        if (tag == "head")
            face.head = table;
        else if (table.size() >= kFsTypeAt + 2)
            face.restricted = (qFromBigEndian<quint16>(table.constData() + kFsTypeAt) & 0x000F) == kRestricted;
    }
    return face;
}

/// The faces of an OpenType file or collection (ISO/IEC 14496-22); none when it is something else.
std::vector<Face> facesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const QByteArray start = bytesAt(file, 0, 12);
    std::vector<quint32> offsets = {0};
    if (numberAt(start, 0) == kCollection) {
        const QByteArray list = bytesAt(file, 12, std::min(kMostFaces, numberAt(start, 8)) * 4);
        offsets.clear();
        for (qsizetype at = 0; at + 4 <= list.size(); at += 4)
            offsets.push_back(numberAt(list, at));
    }
    std::vector<Face> faces;
    for (const quint32 offset : offsets)
        if (Face face = faceAt(file, offset); !face.head.isEmpty())
            faces.push_back(std::move(face));
    return faces;
}

bool looksLikeFont(const fs::path& file) {
    static const std::set<std::string> kEndings = {".ttf", ".otf", ".ttc"};
    return kEndings.contains(asciiLower(file.extension().string()));
}

std::vector<fs::path> fontsIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (looksLikeFont(it->path()))
            files.push_back(it->path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Where fontconfig has faces of a family.
std::vector<fs::path> systemFonts(const QString& family) {
    const std::unique_ptr<FcPattern, void (*)(FcPattern*)> pattern(FcPatternCreate(), &FcPatternDestroy);
    const QByteArray name = family.toUtf8();
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(name.constData()));
    const std::unique_ptr<FcObjectSet, void (*)(FcObjectSet*)> wanted(FcObjectSetBuild(FC_FILE, nullptr), &FcObjectSetDestroy);
    const std::unique_ptr<FcFontSet, void (*)(FcFontSet*)> found(FcFontList(nullptr, pattern.get(), wanted.get()), &FcFontSetDestroy);
    std::vector<fs::path> files;
    for (int i = 0; found && i < found->nfont; ++i) {
        FcChar8* file = nullptr;
        if (FcPatternGetString(found->fonts[i], FC_FILE, 0, &file) == FcResultMatch)
            files.emplace_back(reinterpret_cast<const char*>(file));
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Every font that texts are drawn with, by its head table.
class DrawnFonts {
public:
    void add(const QString& text, const QFont& font) {
        QTextLayout layout(text, font);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        for (const QGlyphRun& run : layout.glyphRuns()) {
            const QRawFont raw = run.rawFont();
            if (const QByteArray head = raw.fontTable("head"); !head.isEmpty())
                m_families.emplace(head, raw.familyName());
        }
    }
    [[nodiscard]] const std::map<QByteArray, QString>& families() const { return m_families; }

private:
    std::map<QByteArray, QString> m_families;
};

}  // namespace

FontFiles fontFilesOf(const Cut& cut, const CaptionStyle& style, const std::vector<fs::path>& own) {
    DrawnFonts drawn;
    const CaptionTypesetter typesetter(cut, style);
    for (const CutCaption& caption : cut.captions)
        std::apply([&](const QString& text, const QFont& font) { drawn.add(text, font); }, typesetter.typeOf(caption));
    for (const CutOverlay& overlay : cut.overlays)
        for (const QString& line : QString::fromStdString(overlay.title.text).split('\n', Qt::SkipEmptyParts))
            drawn.add(line, titleFont(overlay.title, kTypeSize));
    std::vector<fs::path> known;
    for (const fs::path& folder : own)
        for (const fs::path& file : fontsIn(folder))
            known.push_back(file);
    std::set<fs::path> files;
    FontFiles result;
    for (const auto& [head, family] : drawn.families()) {
        std::vector<fs::path> candidates = known;
        for (const fs::path& file : systemFonts(family))
            candidates.push_back(file);
        const Face* match = nullptr;
        std::vector<Face> faces;
        for (auto file = candidates.begin(); file != candidates.end() && !match; ++file) {
            faces = facesOf(*file);
            const auto face = std::find_if(faces.begin(), faces.end(), [&](const Face& f) { return f.head == head; });
            if (face == faces.end())
                continue;
            match = &*face;
            if (!face->restricted)
                files.insert(*file);
        }
        if (!match)
            result.notes.push_back("The font " + family.toStdString() + " does not go along: its file was not found.");
        else if (match->restricted)
            result.notes.push_back("The font " + family.toStdString() + " does not go along: its licence forbids to pass it on.");
    }
    result.files.assign(files.begin(), files.end());
    return result;
}

std::vector<std::string> loadLackingFonts(const fs::path& folder) {
    std::vector<std::string> notes;
    for (const fs::path& file : fontsIn(folder)) {
        const QString path = QString::fromStdString(file.string());
        const QRawFont font(path, kTypeSize);
        if (font.isValid() && QFontDatabase::styles(font.familyName()).contains(font.styleName()))
            continue;
        if (QFontDatabase::addApplicationFont(path) < 0)
            notes.push_back("The font " + path.toStdString() + " that came with the project could not be loaded: it is damaged or not a font.");
    }
    return notes;
}

}  // namespace sw
