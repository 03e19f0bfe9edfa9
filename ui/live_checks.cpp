#include "ui/live_checks.h"

#include <QCoreApplication>
#include <QPointer>
#include <QScopeGuard>

#include "core/graph/stage_graph.h"
#include "core/media/check/lint_facts.h"

namespace sw::ui {
namespace {

constexpr int kWaitMs = 1500;  // after the last change
constexpr const char* kReadableStyle = "bold";

}  // namespace

LiveChecks::LiveChecks(Editor& editor, QObject* parent) : QObject(parent), m_editor(editor) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kWaitMs);
    connect(&m_timer, &QTimer::timeout, this, &LiveChecks::begin);
    connect(&editor, &Editor::changed, this, [this] {
        end();
        m_timer.start();
    });
    connect(&editor, &Editor::closed, this, [this] {
        end();
        m_timer.stop();
        m_issues.clear();
        emit checked();
    });
}

LiveChecks::~LiveChecks() {
    m_stop.request_stop();
}

/// A thread that is still measuring is told to stop; the next one begins when it has.
void LiveChecks::end() {
    m_stop.request_stop();
    m_mail.reset();
}

void LiveChecks::begin() {
    const bool later = m_editor.isGenerating() || *m_working;  // the window does not wait for a thread that is about to stop
    if (!m_editor.isOpen() || later || m_editor.state().project->script.scenes.empty()) {
        if (later)
            m_timer.start();
        return;
    }
    const Studio& studio = m_editor.studio();
    const Snapshot state = m_editor.state();
    std::optional<PlatformRules> platform;
    for (const Platform& one : studio.platforms)
        if (one.name == state.project->canvas.platform)
            platform = one;
    Result<CaptionStyle> style = loadCaptionStyle(studio.data, state.cut->captionStyle, state.cut->accentColour);
    if (!platform || !style)
        return;
    std::vector<std::string> unmade;
    for (const PlannedNode& node : state.plan->nodes)
        if (node.state != NodeState::Fresh)
            unmade.push_back(node.key);
    LintRequest request{state.cut, m_editor.session()->paths().media(), std::move(*style)};
    m_stop = {};
    m_mail = std::make_shared<Mail>();
    *m_working = true;
    const QPointer<LiveChecks> self(this);
    m_thread = std::jthread([self, mail = m_mail, state, platform = *platform, request = std::move(request), unmade = std::move(unmade),
                             assets = currentAssets(*state.plan), stop = m_stop.get_token(), working = m_working] {
        const auto end = qScopeGuard([&] { *working = false; });
        Result<LintFacts> facts = measureForLint(request, stop);
        if (!facts)
            return;
        std::vector<Issue> issues = lint({*state.project, *state.cut, assets, unmade, platform, std::move(*facts), kReadableStyle, state.variant});
        {
            const std::lock_guard lock(mail->mutex);
            mail->issues = std::move(issues);
        }
        QMetaObject::invokeMethod(
            qApp, [self] {
                if (self)
                    self->poll();
            },
            Qt::QueuedConnection);
    });
}

void LiveChecks::poll() {
    if (!m_mail)
        return;
    std::optional<std::vector<Issue>> issues;
    {
        const std::lock_guard lock(m_mail->mutex);
        issues = std::exchange(m_mail->issues, std::nullopt);
    }
    if (!issues)
        return;
    m_issues = std::move(*issues);
    emit checked();
}

}  // namespace sw::ui
