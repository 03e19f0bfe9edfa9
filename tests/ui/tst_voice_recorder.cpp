#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include "core/media/preview/sound_output.h"
#include "core/media/sound/sound_file.h"
#include "core/model/resolve.h"
#include "tests/support/small_disk.h"
#include "tests/ui/fake_input.h"
#include "tests/ui/ui_fixture.h"
#include "ui/record/recorder_bar.h"
#include "ui/preview/playback.h"

using namespace sw;
using namespace sw::ui;

namespace {

/// A finished short, and a recorder whose microphone a test speaks for.
struct Booth {
    Booth() : recorder(fixture.editor(), std::make_unique<test::FakeInput>(wires)) {
        recorder.setCountIn(0, 0);
        ok = fixture.openFinished();
        QObject::connect(&editor(), &Editor::noticed, &editor(), [this](const Notice& notice) { notices.push_back(notice); });
    }
    Editor& editor() { return fixture.editor(); }
    const Project& project() { return *editor().state().project; }
    [[nodiscard]] std::filesystem::path media() { return editor().session()->paths().media(); }
    [[nodiscard]] bool settled() {
        return QTest::qWaitFor([this] { return recorder.state() != VoiceRecorder::State::Keeping; }, 30'000);
    }
    /// What of recordings lies in the media folder that is nothing's.
    int leftovers() {
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(media()))
            count += entry.path().extension() == ".part";
        return count;
    }

    test::UiFixture fixture;
    test::FakeInput::Wires wires;
    VoiceRecorder recorder;
    std::vector<Notice> notices;
    bool ok = false;
};

}  // namespace

/// A voice-over from the count-in to the timeline.
class TestVoiceRecorder : public QObject {
    Q_OBJECT

private slots:
    void aRecordingComesOntoTheTimelineAsOneStep() {
        Booth booth;
        QVERIFY(booth.ok);
        const int steps = booth.editor().session()->undoStack().index();
        const Project before = booth.project();
        booth.editor().setPlayhead(TimePoint{} + Duration::seconds(1));
        booth.recorder.record();
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::Recording);
        booth.wires.hear(700);
        booth.wires.hear(300);
        QCOMPARE(booth.recorder.recorded().flicks, Duration::seconds(1).flicks);
        booth.recorder.stop();
        QVERIFY(booth.settled());

        QCOMPARE(booth.editor().session()->undoStack().index(), steps + 1);
        QCOMPARE(booth.project().media.size(), std::size_t{1});
        const MediaItem& item = booth.project().media.begin()->second;
        QCOMPARE(item.duration.flicks, Duration::seconds(1).flicks);
        QCOMPARE(item.kind, MediaKind::Sound);
        const Track& track = booth.project().timeline.tracks.back();
        QVERIFY(track.speech);
        const Clip& clip = booth.project().timeline.clips.back();
        QVERIFY(clip.track == track.id && clip.media == item.media);
        const Cut& cut = *booth.editor().state().cut;
        QVERIFY(cut.sounds.back().role == SoundRole::Voice);
        QCOMPARE(cut.sounds.back().range.start.flicks, booth.editor().playhead().flicks);
        QCOMPARE(booth.editor().selection().current(), toText(clip.id));
        // It is a whole file of the media folder, loud as other voices are.
        const Result<Sound> sound = readSoundFile(booth.media() / item.media.fileName());
        QVERIFY(sound);
        QCOMPARE(sound->channels, 1);
        QCOMPARE(sound->frames(), std::int64_t{48'000});
        QVERIFY(std::abs(sound->samples[0] - 0.5F) < 1e-3F);
        QVERIFY(clip.gainDb < -3);
        QCOMPARE(booth.leftovers(), 0);
        QCOMPARE(booth.notices.back().kind, Notice::Kind::Success);

        booth.editor().undo();
        QVERIFY(booth.project() == before);
        booth.editor().redo();
        QCOMPARE(booth.project().timeline.clips.size(), std::size_t{1});
    }

    void theNextOneGoesBesideItOrOntoAnotherTrack() {
        Booth booth;
        for (const int second : {0, 2, 0}) {
            booth.editor().setPlayhead(TimePoint{} + Duration::seconds(second));
            booth.recorder.record();
            booth.wires.hear(1000 + second);
            booth.recorder.stop();
            QVERIFY(booth.settled());
        }
        const auto& clips = booth.project().timeline.clips;
        QCOMPARE(clips.size(), std::size_t{3});
        QVERIFY(clips[0].track == clips[1].track);
        QVERIFY(clips[0].track != clips[2].track);
        std::set<std::string> names;
        for (const auto& [digest, item] : booth.project().media)
            names.insert(item.name);
        QVERIFY(names.contains("Voice-over 1") && names.contains("Voice-over 2"));
    }

    void itCountsIn() {
        Booth booth;
        booth.recorder.setCountIn(3, 1);
        QSignalSpy counted(&booth.recorder, &VoiceRecorder::counted);
        booth.recorder.record();
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::CountingIn);
        QCOMPARE(booth.recorder.count(), 3);
        booth.wires.hear(100);  // not kept
        QTRY_COMPARE(booth.recorder.state(), VoiceRecorder::State::Recording);
        QCOMPARE(counted.count(), 3);
        QCOMPARE(counted.at(1).at(0).toInt(), 2);
        QCOMPARE(booth.recorder.recorded().flicks, std::int64_t{0});
    }

    void whatIsDiscardedLeavesNothing_data() {
        QTest::addColumn<bool>("counting");
        QTest::newRow("while counting in") << true;
        QTest::newRow("while recording") << false;
    }
    void whatIsDiscardedLeavesNothing() {
        QFETCH(bool, counting);
        Booth booth;
        if (counting)
            booth.recorder.setCountIn(3, 100'000);
        const Project before = booth.project();
        booth.recorder.record();
        booth.wires.hear(500);
        booth.recorder.discard();
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::Listening);
        QVERIFY(booth.project() == before);
        QCOMPARE(booth.leftovers(), 0);
        QVERIFY(booth.notices.empty());
    }

    void aMicrophoneThatGoesLeavesWhatWasRecorded() {
        Booth booth;
        booth.recorder.record();
        booth.wires.hear(600);
        booth.wires.lost({ErrorCode::Io, "The microphone “Headset” is gone.", {}});
        QTRY_COMPARE(booth.recorder.state(), VoiceRecorder::State::Off);
        QCOMPARE(booth.project().timeline.clips.size(), std::size_t{1});
        QCOMPARE(booth.project().timeline.clips[0].duration.flicks, Duration::milliseconds(600).flicks);
        QCOMPARE(booth.notices.back().kind, Notice::Kind::Problem);
        QVERIFY(booth.notices.back().text.contains("is gone") && booth.notices.back().text.contains("on the timeline"));
    }

    void withoutAMicrophoneItSaysSo() {
        Booth booth;
        booth.recorder.setCountIn(3, 100'000);
        booth.recorder.record();
        booth.wires.lost({ErrorCode::NotFound, "There is no microphone.", {}});
        QTRY_COMPARE(booth.recorder.state(), VoiceRecorder::State::Off);
        QVERIFY(booth.notices.back().text.contains("no microphone"));
        QVERIFY(booth.project().timeline.clips.empty());
        booth.recorder.record();  // again, once there is one
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::CountingIn);
    }

    void aFullDiskKeepsWhatWasRecorded() {
        Booth booth;
        booth.recorder.record();
        std::optional<test::SmallDisk> disk(100'000);
        for (int i = 0; i < 30; ++i)
            booth.wires.hear(100);
        QTRY_COMPARE_WITH_TIMEOUT(booth.recorder.state(), VoiceRecorder::State::Listening, 30'000);
        disk.reset();
        QCOMPARE(booth.project().timeline.clips.size(), std::size_t{1});
        QVERIFY(booth.project().timeline.clips[0].duration > Duration::milliseconds(900));
        QVERIFY(booth.project().timeline.clips[0].duration < Duration::milliseconds(1100));
        QCOMPARE(booth.notices.back().kind, Notice::Kind::Problem);
        QVERIFY(booth.notices.back().text.contains("on the timeline"));
        QVERIFY(readSoundFile(booth.media() / booth.project().timeline.clips[0].media.fileName()));
    }

    void aDiskThatIsFullFromTheStartIsSaid() {
        Booth booth;
        const test::SmallDisk disk(10);
        booth.recorder.record();
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::Listening);
        QCOMPARE(booth.notices.back().kind, Notice::Kind::Problem);
        QCOMPARE(booth.leftovers(), 0);
    }

    void aClosingProjectKeepsIt() {
        Booth booth;
        booth.recorder.record();
        booth.wires.hear(800);
        booth.recorder.finish();
        QCOMPARE(booth.project().timeline.clips.size(), std::size_t{1});
        booth.editor().close();
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::Off);
        QVERIFY(!booth.wires.on);
    }

    void theChosenMicrophoneIsListenedTo() {
        Booth booth;
        booth.recorder.listen();
        QCOMPARE(booth.wires.started, std::string());
        booth.recorder.setDevice("mic-2");
        QCOMPARE(booth.wires.started, std::string("mic-2"));
        booth.wires.hear(50, 0.25F);
        QVERIFY(std::abs(booth.recorder.takePeakDb() + 12.04) < 0.1);
        QVERIFY(booth.recorder.takePeakDb() < -60);
        booth.recorder.leave();
        QVERIFY(!booth.wires.on);
    }

    void silenceIsNoticed() {
        Booth booth;
        booth.recorder.record();
        booth.wires.hear(1000, 0);
        booth.recorder.stop();
        QVERIFY(booth.settled());
        QCOMPARE(booth.notices.back().kind, Notice::Kind::Hint);
        QVERIFY(booth.notices.back().text.contains("Nothing was heard"));
    }

    void theBarPlaysTheFilmAlongAndEscapeDiscards() {
        Booth booth;
        Playback playback(booth.editor(), std::make_unique<SilentOutput>());
        QWidget window;
        RecorderBar bar(booth.recorder, playback, &window);
        window.resize(640, 60);
        bar.resize(640, 48);
        window.show();
        bar.advance();
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::Listening);
        auto* devices = bar.findChild<QComboBox*>();
        QCOMPARE(devices->count(), 3);
        bar.advance();
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::Recording);
        QVERIFY(playback.isPlaying());
        QVERIFY(!devices->isEnabled());
        booth.wires.hear(400);
        QTest::keyClick(&bar, Qt::Key_Escape);
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::Listening);
        QVERIFY(!playback.isPlaying());
        QVERIFY(booth.project().timeline.clips.empty());
        bar.advance();
        booth.wires.hear(400);
        bar.advance();
        QVERIFY(booth.settled());
        QCOMPARE(booth.project().timeline.clips.size(), std::size_t{1});
        bar.hide();
        QCOMPARE(booth.recorder.state(), VoiceRecorder::State::Off);
    }

    void aFilmThatIsPausedEndsTheRecording() {
        Booth booth;
        Playback playback(booth.editor(), std::make_unique<SilentOutput>());
        QWidget window;
        RecorderBar bar(booth.recorder, playback, &window);
        window.show();
        bar.show();
        bar.advance();
        QVERIFY(playback.isPlaying());
        booth.wires.hear(400);
        playback.toggle();
        QVERIFY(booth.settled());
        QCOMPARE(booth.project().timeline.clips.size(), std::size_t{1});
    }
};

QTEST_MAIN(TestVoiceRecorder)
#include "tst_voice_recorder.moc"
