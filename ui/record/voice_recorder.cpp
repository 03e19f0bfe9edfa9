#include "ui/record/voice_recorder.h"

#include <unistd.h>

#include <QCoreApplication>
#include <QPointer>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/media/sound/sound_file.h"
#include "ui/core_sentences.h"
#include "ui/timeline/clip_edits.h"

namespace sw::ui {
namespace {

constexpr int kBeatMs = 1000;
constexpr int kWatchMs = 100;
constexpr Duration kLongest = Duration::seconds(3600);     // of a clip
constexpr Duration kShortest = Duration::milliseconds(100);
constexpr double kVoiceLufs = -16;  // of a generated voice
constexpr double kSilentLufs = -50;
constexpr double kMostGainDb = 18;

/// What brings a recording to the loudness of generated voices; in tenths.
double gainFor(const Loudness& loudness) {
    if (loudness.integratedLufs < kSilentLufs)
        return 0;
    return std::round(std::clamp(kVoiceLufs - loudness.integratedLufs, -kMostGainDb, kMostGainDb) * 10) / 10;
}

bool isFree(const Project& project, const Spine& spine, TrackId track, TimeRange range) {
    return std::none_of(project.timeline.clips.begin(), project.timeline.clips.end(), [&](const Clip& clip) {
        const std::optional<TimePoint> at = anchorTime(spine, clip.anchor);
        return clip.track == track && at && range.overlaps({*at + clip.offset, *at + clip.offset + clip.duration});
    });
}

}  // namespace

VoiceRecorder::VoiceRecorder(Editor& editor, std::unique_ptr<SoundInput> input, QObject* parent)
    : QObject(parent), m_editor(editor), m_input(std::move(input)), m_heard(std::make_shared<Heard>()) {
    m_countTimer.setInterval(kBeatMs);
    m_watchTimer.setInterval(kWatchMs);
    connect(&m_countTimer, &QTimer::timeout, this, &VoiceRecorder::countDown);
    connect(&m_watchTimer, &QTimer::timeout, this, &VoiceRecorder::watch);
    connect(&editor, &Editor::closed, this, [this] {
        discard();
        leave();
    });
}

VoiceRecorder::~VoiceRecorder() {
    if (m_input)
        m_input->stop();
    if (m_keeper.joinable())
        m_keeper.join();
}

void VoiceRecorder::setState(State state) {
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

SoundInput& VoiceRecorder::input() {
    if (!m_input)
        m_input = std::make_unique<DeviceInput>();
    return *m_input;
}

std::vector<InputDevice> VoiceRecorder::devices() {
    return input().devices();
}

void VoiceRecorder::setDevice(const std::string& id) {
    if (id == m_device || isRunning())
        return;
    m_device = id;
    if (m_state == State::Listening) {
        setState(State::Off);
        listen();
    }
}

void VoiceRecorder::setCountIn(int from, int beatMs) {
    m_countFrom = from;
    m_countTimer.setInterval(beatMs);
}

Duration VoiceRecorder::recorded() const {
    return m_file ? Duration::samples(m_file->frames(), kSoundRate) : Duration{};
}

double VoiceRecorder::takePeakDb() {
    return toDb(static_cast<double>(m_heard->peak.exchange(0)));
}

void VoiceRecorder::listen() {
    if (m_state != State::Off)
        return;
    setState(State::Listening);
    const auto hear = [heard = m_heard](std::span<const float> samples) {
        float peak = heard->peak;
        for (const float sample : samples)
            peak = std::max(peak, std::abs(sample));
        heard->peak = peak;
        const std::lock_guard lock(heard->mutex);
        if (heard->file)
            heard->file->add(samples);
    };
    const QPointer<VoiceRecorder> self(this);
    const auto gone = [self, serial = ++m_serial](const Error& error) {
        QMetaObject::invokeMethod(
            qApp, [self, serial, error] {
                if (self && serial == self->m_serial)
                    self->lost(error);
            },
            Qt::QueuedConnection);
    };
    input().start(m_device, hear, gone);
}

void VoiceRecorder::leave() {
    if (m_state != State::Listening)
        return;
    ++m_serial;
    m_input->stop();
    setState(State::Off);
}

void VoiceRecorder::record() {
    if (!m_editor.isOpen() || isRunning() || m_state == State::Keeping)
        return;
    if (m_editor.session()->readOnly())
        return m_editor.tell(Notice{Notice::Kind::Hint, tr("This project is opened read-only, so nothing can be recorded into it."), {}, {}});
    listen();
    m_at = m_editor.playhead();
    m_count = m_countFrom;
    setState(State::CountingIn);
    if (m_count <= 0)
        return begin();
    emit counted(m_count);
    m_countTimer.start();
}

void VoiceRecorder::countDown() {
    if (--m_count <= 0)
        return begin();
    emit counted(m_count);
}

/// The file lies where it will stay, so that keeping it needs no more room.
void VoiceRecorder::begin() {
    m_countTimer.stop();
    m_count = 0;
    const std::filesystem::path folder = m_editor.session()->paths().media();
    m_part = folder / ("recording-" + std::to_string(::getpid()) + "-" + std::to_string(++m_recordings) + std::string(kPartSuffix));
    Result<void> there = m_editor.studio().tools.disk.makeFolders(folder);
    Result<std::unique_ptr<RecordingFile>> file =
        there ? RecordingFile::create(m_part) : tl::unexpected<Error>(there.error());
    if (!file) {
        setState(State::Listening);
        return m_editor.tell(file.error());
    }
    m_file = std::move(*file);
    m_lost.reset();
    {
        const std::lock_guard lock(m_heard->mutex);
        m_heard->file = m_file;
    }
    m_watchTimer.start();
    setState(State::Recording);
}

void VoiceRecorder::watch() {
    if (m_file && (m_file->failed() || recorded() >= kLongest))
        stop();
}

void VoiceRecorder::lost(const Error& error) {
    if (m_state == State::Recording) {
        m_lost = error;
        return end();
    }
    m_countTimer.stop();
    setState(State::Off);
    m_editor.tell(error);
}

void VoiceRecorder::stop() {
    if (m_state == State::CountingIn)
        return discard();
    if (m_state == State::Recording)
        end();
}

void VoiceRecorder::discard() {
    if (!isRunning())
        return;
    m_countTimer.stop();
    m_watchTimer.stop();
    {
        const std::lock_guard lock(m_heard->mutex);
        m_heard->file.reset();
    }
    m_file.reset();
    setState(State::Listening);
}

/// Completing and naming the file waits for the disk, and is done aside.
void VoiceRecorder::end() {
    m_watchTimer.stop();
    {
        const std::lock_guard lock(m_heard->mutex);
        m_heard->file.reset();
    }
    m_kept = std::make_shared<Kept>();
    const QPointer<VoiceRecorder> self(this);
    m_keeper = std::thread([self, kept = m_kept, file = std::move(m_file), part = m_part, &disk = m_editor.studio().tools.disk]() mutable {
        kept->recorded = file->finish();
        file.reset();
        const Result<std::string> digest = disk.digest(part);
        const MediaRef media{digest.value_or(""), "wav"};
        const Result<void> named = digest ? disk.rename(part, part.parent_path() / media.fileName())
                                          : Result<void>(tl::unexpected<Error>(digest.error()));
        if (named)
            kept->media = media;
        else
            kept->error = named.error();
        QMetaObject::invokeMethod(
            qApp, [self, kept] {
                if (self && self->m_kept == kept)
                    self->finish();
            },
            Qt::QueuedConnection);
    });
    m_file.reset();
    setState(State::Keeping);
}

void VoiceRecorder::finish() {
    if (m_state == State::CountingIn)
        discard();
    if (m_state == State::Recording)
        end();
    if (m_state != State::Keeping)
        return;
    m_keeper.join();
    const std::shared_ptr<Kept> kept = std::exchange(m_kept, nullptr);
    setState(m_lost ? State::Off : State::Listening);
    take(std::move(*kept));
}

void VoiceRecorder::take(Kept kept) {
    if (!kept.media)
        return m_editor.tell(*kept.error);
    MediaItem item;
    item.media = *kept.media;
    item.kind = MediaKind::Sound;
    item.duration = Duration::samples(kept.recorded.frames, kSoundRate);
    item.folder = tr("Recordings").toStdString();
    if (item.duration < kShortest) {
        (void)m_editor.studio().tools.disk.remove(m_part.parent_path() / item.media.fileName());
        return m_editor.tell(m_lost                ? *m_lost
                             : kept.recorded.error ? *kept.recorded.error
                                                   : Error{ErrorCode::InvalidInput, tr("The recording was too short to be kept.").toStdString(), {}});
    }
    int number = 1;
    const auto isTaken = [&](const std::string& name) {
        const auto& media = m_editor.state().project->media;
        return std::any_of(media.begin(), media.end(), [&](const auto& entry) { return entry.second.name == name; });
    };
    do
        item.name = tr("Voice-over %1").arg(number++).toStdString();
    while (isTaken(item.name));
    const std::optional<std::vector<std::string>> made =
        m_editor.apply(editsFor(item, gainFor(kept.recorded.loudness)), {tr("Record voice-over").toStdString(), {}});
    if (!made)
        return;
    m_editor.select(made->back());
    tellKept(kept, item.duration);
}

std::vector<Edit> VoiceRecorder::editsFor(const MediaItem& item, double gainDb) const {
    const Project& project = *m_editor.state().project;
    const Spine& spine = *m_editor.state().spine;
    std::vector<Edit> edits;
    if (!project.media.contains(item.media.digest))
        edits.emplace_back(AddMedia{item});
    Clip clip;
    for (const Track& track : project.timeline.tracks)
        if (!clip.track && track.kind == TrackKind::Sound && track.speech && !track.locked &&
            isFree(project, spine, track.id, {m_at, m_at + item.duration}))
            clip.track = track.id;
    if (!clip.track) {
        edits.emplace_back(AddTrack{TrackKind::Sound, tr("Voice-over").toStdString(), true});
        clip.track = TrackId{project.lastId + 1};
    }
    const Hanging hanging = hangingAt(spine, {AnchorKind::Scene, {}, {}, 0}, m_at);
    clip.anchor = hanging.anchor;
    clip.offset = hanging.offset;
    clip.media = item.media;
    clip.duration = item.duration;
    clip.gainDb = gainDb;
    edits.emplace_back(AddClip{clip});
    return edits;
}

/// One sentence: what went wrong counts for more than what is merely odd.
void VoiceRecorder::tellKept(const Kept& kept, Duration length) {
    const auto tell = [this](Notice::Kind kind, const QString& text) { m_editor.tell(Notice{kind, text, {}, {}}); };
    const QString keptSo = tr("What was recorded until then is on the timeline.");
    if (m_lost)
        return tell(Notice::Kind::Problem, QString::fromStdString(m_lost->message) + " " + keptSo);
    if (kept.recorded.error)
        return tell(Notice::Kind::Problem, errorText(*kept.recorded.error) + " " + keptSo);
    if (kept.recorded.loudness.integratedLufs < kSilentLufs && length > Duration::milliseconds(400))
        return tell(Notice::Kind::Hint, tr("Nothing was heard. Look whether the microphone is switched on, and which one is chosen."));
    if (length >= kLongest)
        return tell(Notice::Kind::Hint, tr("The recording is an hour long, which is the most that a clip can be. It is on the timeline."));
    if (m_at + length > TimePoint{} + m_editor.state().cut->duration)
        return tell(Notice::Kind::Hint, tr("The recording is longer than the film: what lies behind its end is not heard. Write more, or hold the last scene."));
    tell(Notice::Kind::Success, tr("Your voice is on the timeline."));
}

}  // namespace sw::ui
