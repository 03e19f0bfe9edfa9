#include "ui/preview/playback.h"

#include <QCoreApplication>
#include <QPointer>
#include <algorithm>
#include <atomic>

#include "core/media/caption/caption_style.h"

namespace sw::ui {
namespace {

constexpr double kFastest = 4;

}  // namespace

Playback::Playback(Editor& editor, std::unique_ptr<SoundOutput> output, QObject* parent) : QObject(parent), m_editor(editor) {
    // Several wakeups become one event: the latest frame is what counts.
    const auto pending = std::make_shared<std::atomic_bool>(false);
    const QPointer<Playback> self(this);
    auto wake = [self, pending] {
        if (pending->exchange(true))
            return;
        QMetaObject::invokeMethod(
            qApp, [self, pending] {
                pending->store(false);
                if (self)
                    self->onWake();
            },
            Qt::QueuedConnection);
    };
    auto switched = std::make_unique<SwitchedOutput>(output ? std::move(output) : std::make_unique<DeviceOutput>());
    m_output = switched.get();
    m_player = std::make_unique<PreviewPlayer>(std::move(wake), std::move(switched));
    connect(&editor, &Editor::changed, this, &Playback::showProject);
    connect(&editor, &Editor::closed, this, [this] {
        pause();
        m_cut.reset();
    });
    connect(&editor, &Editor::mediaFound, this, [this] { m_cut.reset(); });
    connect(&editor, &Editor::inOutChanged, this, &Playback::showLoop);
    connect(&editor, &Editor::playheadMoved, this, [this](TimePoint time, bool fromPlayback) {
        if (!fromPlayback)
            m_player->seek(time);
    });
    showProject();
}

Playback::~Playback() = default;

void Playback::showProject() {
    const std::shared_ptr<const Cut> cut = m_editor.state().cut;
    if (!m_editor.isOpen() || cut == m_cut || (m_cut && *cut == *m_cut))
        return;
    Result<CaptionStyle> style = loadCaptionStyle(m_editor.studio().data, cut->captionStyle, cut->accentColour);
    if (!style)
        return m_editor.tell(style.error());
    m_cut = cut;
    std::shared_ptr<const Cut> shown = cut;
    if (m_standIn) {
        Cut changed = *cut;
        m_standIn(changed);
        shown = std::make_shared<const Cut>(std::move(changed));
    }
    m_player->setCut({shown, m_editor.session()->paths().media(), std::move(*style)});
    showLoop();
}

void Playback::setStandIn(std::function<void(Cut&)> change) {
    m_standIn = std::move(change);
    m_cut.reset();
    showProject();
}

void Playback::showLoop() {
    const TimeRange whole{{}, TimePoint{} + m_editor.state().cut->duration};
    m_player->setLoop(m_looping ? std::optional(m_editor.inOut().value_or(whole)) : std::nullopt);
}

/// The player wakes for frames; what was asked of it here is told at once.
void Playback::onWake() {
    const bool playing = m_player->isPlaying();
    if (playing || m_wasPlaying)
        m_editor.setPlayhead(m_player->position(), true);
    if (playing != m_wasPlaying) {
        m_wasPlaying = playing;
        emit playingChanged(playing);
    }
    emit shown();
}

bool Playback::isAtEnd() const {
    const Cut& cut = *m_editor.state().cut;
    return m_editor.playhead() + Duration::frames(1, cut.rate) >= TimePoint{} + cut.duration;
}

void Playback::play() {
    m_rate = 1;
    m_player->setRate(1);
    m_player->play();
    onWake();
}

void Playback::pause() {
    m_rate = 1;
    m_player->pause();
    onWake();
}

void Playback::toggle() {
    isPlaying() ? pause() : play();
}

void Playback::shuttle(int direction) {
    const bool sameWay = isPlaying() && m_rate * direction > 0;
    m_rate = sameWay ? std::clamp(m_rate * 2, -kFastest, kFastest) : direction;
    m_player->setRate(m_rate);
    m_player->play();
    onWake();
}

void Playback::step(std::int64_t frames) {
    const FrameRate rate = m_editor.state().cut->rate;
    pause();
    m_editor.setPlayhead(m_editor.playhead() + Duration::frames(frames, rate));
}

void Playback::setLooping(bool looping) {
    m_looping = looping;
    showLoop();
}

}  // namespace sw::ui
