#include "core/session/project_file.h"

#include "core/base/digest.h"
#include "core/base/text.h"

namespace sw {
namespace fs = std::filesystem;

namespace {

Result<JournalStep> stepFromJson(const Json& line) {
    if (stringOr(line, "step") == "undo")
        return JournalStep{JournalStep::Kind::Undo, std::nullopt};
    if (stringOr(line, "step") == "redo")
        return JournalStep{JournalStep::Kind::Redo, std::nullopt};
    SW_TRY(Edit edit, editFromJson(line));
    return JournalStep{JournalStep::Kind::Change, std::move(edit)};
}

}  // namespace

fs::path ProjectPaths::media() const {
    fs::path folder = file;
    return folder.replace_extension(".media");
}

Result<LoadedProject> loadProject(Disk& disk, const fs::path& file) {
    SW_TRY(const std::string bytes, disk.read(file));
    Result<Json> json = parseJson(bytes, "The project " + file.filename().string());
    if (!json)
        return fail(ErrorCode::InvalidInput,
                    "The project " + file.string() + " cannot be read: it is not valid JSON. Restore it from a backup.",
                    json.error().detail);
    Result<ReadProject> read = projectFromJson(std::move(*json));
    if (!read)
        return fail(read.error().code, "The project " + file.string() + " cannot be opened. " + read.error().message,
                    read.error().detail);
    return LoadedProject{std::move(*read), digestOf(bytes)};
}

Result<std::string> saveProject(Disk& disk, const fs::path& file, const Project& project) {
    const std::string bytes = readableText(projectToJson(project));
    SW_CHECK(disk.writeAtomically(file, bytes));
    return digestOf(bytes);
}

Journal::Journal(Disk& disk, fs::path file) : m_disk(disk), m_file(std::move(file)) {}

Result<Journal::Content> Journal::parse(const std::string& base) const {
    Content content;
    if (!m_disk.exists(m_file))
        return content;
    SW_TRY(content.bytes, m_disk.read(m_file));
    const std::string_view bytes = content.bytes;
    for (std::size_t from = 0, to; (to = bytes.find('\n', from)) != std::string_view::npos; from = to + 1) {
        const Result<Json> line = parseJson(bytes.substr(from, to - from), "The journal");
        if (!line || (from == 0 && stringOr(*line, "base") != base))
            break;
        if (from > 0) {
            Result<JournalStep> step = stepFromJson(*line);
            if (!step)
                break;
            content.steps.push_back(std::move(*step));
        }
        content.whole = to + 1;
    }
    return content;
}

Result<std::vector<JournalStep>> Journal::read(const std::string& base) const {
    SW_TRY(Content content, parse(base));
    return std::move(content.steps);
}

Result<std::vector<JournalStep>> Journal::load(const std::string& base) {
    SW_TRY(Content content, parse(base));
    if (content.whole == 0) {
        SW_CHECK(clear());
    } else if (content.whole < content.bytes.size()) {
        SW_CHECK(m_disk.writeAtomically(m_file, std::string_view(content.bytes).substr(0, content.whole)));
    }
    m_started = content.whole > 0;
    return std::move(content.steps);
}

Result<void> Journal::append(const JournalStep& step, const std::string& base) {
    std::string lines;
    if (!m_started) {
        SW_CHECK(m_disk.makeFolders(m_file.parent_path()));
        SW_CHECK(m_disk.remove(m_file));
        lines = canonicalText({{"base", base}}) + "\n";
    }
    Json line = step.edit ? editToJson(*step.edit) : Json{{"step", step.kind == JournalStep::Kind::Undo ? "undo" : "redo"}};
    lines += canonicalText(line) + "\n";
    SW_CHECK(m_disk.append(m_file, lines));
    m_started = true;
    return {};
}

Result<void> Journal::clear() {
    m_started = false;
    return m_disk.remove(m_file);
}

}  // namespace sw
