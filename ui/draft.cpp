#include "ui/draft.h"

#include <utility>

#include "core/base/json.h"

namespace sw::ui {
namespace {

constexpr int kPauseMs = 800;  // so much of what was written last may be lost

/// Made when it is written, as a draft may be long.
void put(Disk& disk, const std::filesystem::path& file, const DraftText& draft) {
    if (draft.isEmpty()) {
        (void)disk.remove(file);
        return;
    }
    const Json json = {{"text", draft.text.toStdString()}, {"name", draft.name.toStdString()}, {"topic", draft.topic.toStdString()}};
    if (disk.makeFolders(file.parent_path()))
        (void)disk.writeAtomically(file, json.dump());
}

}  // namespace

Draft::Draft(Disk& disk, std::filesystem::path file, QObject* parent)
    : QObject(parent), m_disk(disk), m_file(std::move(file)), m_draft(read()), m_work(std::make_unique<BackgroundWork>(1)) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPauseMs);
    connect(&m_timer, &QTimer::timeout, this, &Draft::write);
}

Draft::~Draft() {
    m_work.reset();
    if (m_changed)
        put(m_disk, m_file, m_draft);
}

DraftText Draft::read() const {
    if (!m_disk.exists(m_file))
        return {};
    const Result<std::string> bytes = m_disk.read(m_file);
    const Result<Json> json = bytes ? parseJson(*bytes, "The draft") : tl::unexpected<Error>(bytes.error());
    if (!json || !json->is_object())
        return {};
    const auto member = [&](const char* name) { return QString::fromStdString(stringOr(*json, name)); };
    return {member("text"), member("name"), member("topic")};
}

void Draft::keep(const DraftText& draft) {
    if (draft == m_draft)
        return;
    m_draft = draft;
    m_changed = true;
    if (!m_timer.isActive())
        m_timer.start();
}

void Draft::write() {
    m_work->want("draft", [&disk = m_disk, file = m_file, draft = m_draft](const std::stop_token&) { put(disk, file, draft); });
}

}  // namespace sw::ui
