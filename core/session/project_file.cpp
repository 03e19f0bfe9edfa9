#include "core/session/project_file.h"

#include "core/base/digest.h"
#include "core/base/text.h"

namespace sw {
namespace fs = std::filesystem;

namespace {

Result<JournalStep> stepFromJson(const Json& line) {
    const std::string step = stringOr(line, "step");
    if (step == "undo")
        return JournalStep{JournalStep::Kind::Undo};
    if (step == "redo")
        return JournalStep{JournalStep::Kind::Redo};
    if (step == "state") {
        SW_TRY(ReadProject read, projectFromJson(line.value("project", Json())));
        return JournalStep{JournalStep::Kind::State, {}, {}, std::make_shared<const Project>(std::move(read.project))};
    }
    JournalStep change;
    if (step != "edits") {
        SW_TRY(Edit edit, editFromJson(line));
        change.edits.push_back(std::move(edit));
        return change;
    }
    change.undo = {stringOr(line, "label"), stringOr(line, "merge")};
    for (const Json& json : line.value("edits", Json::array())) {
        SW_TRY(Edit edit, editFromJson(json));
        change.edits.push_back(std::move(edit));
    }
    if (change.edits.empty())
        return fail(ErrorCode::InvalidInput, "A step of the journal holds no edits.");
    return change;
}

/// A single edit stands alone, so that earlier programs can read it.
Json changeToJson(const JournalStep& step) {
    if (step.edits.size() == 1 && step.undo == UndoStep{})
        return editToJson(step.edits.front());
    Json edits = Json::array();
    for (const Edit& edit : step.edits)
        edits.push_back(editToJson(edit));
    return {{"step", "edits"}, {"label", step.undo.label}, {"merge", step.undo.merge}, {"edits", edits}};
}

Json stepToJson(const JournalStep& step) {
    switch (step.kind) {
        case JournalStep::Kind::Change: return changeToJson(step);
        case JournalStep::Kind::Undo: return {{"step", "undo"}};
        case JournalStep::Kind::Redo: return {{"step", "redo"}};
        case JournalStep::Kind::State: return {{"step", "state"}, {"project", projectToJson(*step.project)}};
    }
    return {};
}

/// The digest of a project file that a line names; "" for a step.
std::string fileNamedIn(const Json& line) {
    return stringOr(line, "base", stringOr(line, "saving"));
}

}  // namespace

ProjectPaths ProjectPaths::of(const fs::path& file) {
    std::error_code error;
    if (!fs::is_symlink(file, error))
        return {file};
    const fs::path real = fs::weakly_canonical(file, error);
    return {error ? file : real};
}

fs::path ProjectPaths::media() const {
    fs::path folder = file;
    if (folder.extension() == ".short")
        return folder.replace_extension(".media");
    folder += ".media";  // another ending belongs to the name: two files never share a folder
    return folder;
}

Result<LoadedProject> loadProject(Disk& disk, const fs::path& file) {
    const Result<std::string> read = disk.read(file);
    if (!read && read.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, read.error().message + " Was it moved or renamed? Open it where it lies now.", read.error().detail);
    SW_TRY(const std::string bytes, read);
    Result<Json> json = parseJson(bytes, "The project " + file.filename().string());
    if (!json)
        return fail(ErrorCode::InvalidInput,
                    "The project " + file.string() + " cannot be read: it is not valid JSON. Restore it from a backup.",
                    json.error().detail);
    Result<ReadProject> project = projectFromJson(std::move(*json));
    if (!project)
        return fail(project.error().code, "The project " + file.string() + " cannot be opened. " + project.error().message,
                    project.error().detail);
    return LoadedProject{std::move(*project), digestOf(bytes)};
}

std::string projectBytes(const Project& project) {
    return readableText(projectToJson(project));
}

Journal::Journal(Disk& disk, fs::path file) : m_disk(disk), m_file(std::move(file)) {}

Result<Journal::Parsed> Journal::parse(const std::string& base) const {
    Parsed parsed;
    if (!m_disk.exists(m_file))
        return parsed;
    SW_TRY(parsed.bytes, m_disk.read(m_file));
    const std::string_view bytes = parsed.bytes;
    for (std::size_t from = 0, to; (to = bytes.find('\n', from)) != std::string_view::npos; from = to + 1) {
        const Result<Json> line = parseJson(bytes.substr(from, to - from), "The journal");
        if (line && !fileNamedIn(*line).empty()) {
            if (fileNamedIn(*line) == base) {
                parsed.fits = true;
                parsed.content.steps.clear();
            }
        } else {
            Result<JournalStep> step = line ? stepFromJson(*line) : tl::unexpected<Error>(line.error());
            if (!step) {
                parsed.unreadable = true;
                break;
            }
            parsed.content.steps.push_back(std::move(*step));
        }
        parsed.whole = to + 1;
    }
    if (!parsed.fits)
        parsed.content.steps.clear();
    return parsed;
}

Result<std::string> Journal::putAside(const std::string& bytes) {
    const fs::path kept = m_file.parent_path() / ("journal-" + digestOf(bytes).substr(0, 12) + ".jsonl");
    SW_CHECK(m_disk.writeAtomically(kept, bytes));
    return "Steps that were not saved could not be used: they belong to another state of the project file, or to a newer "
           "Shortwright. They are kept in " + kept.string() + ".";
}

Result<JournalContent> Journal::read(const std::string& base) const {
    SW_TRY(Parsed parsed, parse(base));
    return std::move(parsed.content);
}

Result<JournalContent> Journal::load(const std::string& base) {
    SW_TRY(Parsed parsed, parse(base));
    const bool foreign = !parsed.fits && parsed.whole > 0;
    if (foreign || parsed.unreadable) {
        SW_TRY(std::string note, putAside(parsed.bytes));
        parsed.content.notes.push_back(std::move(note));
    }
    if (!parsed.fits) {
        SW_CHECK(m_disk.remove(m_file));
    } else if (parsed.whole < parsed.bytes.size()) {
        SW_CHECK(m_disk.writeAtomically(m_file, std::string_view(parsed.bytes).substr(0, parsed.whole)));
    }
    m_started = parsed.fits;
    m_torn = false;
    m_whole = parsed.whole;
    return std::move(parsed.content);
}

Result<void> Journal::write(const std::string& lines) {
    if (m_torn) {
        SW_TRY(const std::string bytes, m_disk.read(m_file));
        SW_CHECK(m_disk.writeAtomically(m_file, std::string_view(bytes).substr(0, m_whole)));
    }
    m_torn = true;
    SW_CHECK(m_disk.append(m_file, lines));
    m_torn = false;
    m_whole += lines.size();
    return {};
}

Result<void> Journal::append(const JournalStep& step, const std::string& base) {
    std::string lines;
    if (!m_started) {
        SW_CHECK(m_disk.makeFolders(m_file.parent_path()));
        SW_CHECK(m_disk.remove(m_file));
        m_torn = false;
        m_whole = 0;
        lines = canonicalText({{"base", base}}) + "\n";
    }
    SW_CHECK(write(lines + canonicalText(stepToJson(step)) + "\n"));
    m_started = true;
    return {};
}

Result<void> Journal::announceSave(const std::string& next) {
    return m_started ? write(canonicalText({{"saving", next}}) + "\n") : Result<void>();
}

void Journal::clear() {
    m_started = false;
    // What cannot be removed does no harm: announceSave() has said that it is in the file.
    (void)m_disk.remove(m_file);
}

}  // namespace sw
