#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include "core/media/caption/fonts.h"
#include "core/media/preview/sound_output.h"
#include "tests/ui/ui_fixture.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/preferences.h"
#include "ui/theme.h"
#include "ui/timeline/timeline_view.h"

// How long the window takes for what a creator does with 500 clips of one picture, or with --titles 500 titles. Prints
// milliseconds; nothing is judged here.

using namespace sw;
using namespace sw::ui;

namespace {

constexpr int kClips = 500;
constexpr int kTracks = 10;
constexpr int kRounds = 200;

class Times {
public:
    void measure(const std::function<void()>& what) {
        QElapsedTimer timer;
        timer.start();
        what();
        m_ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    void print(const char* name) {
        std::sort(m_ms.begin(), m_ms.end());
        const auto at = [&](double part) { return m_ms[std::min(m_ms.size() - 1, static_cast<std::size_t>(part * static_cast<double>(m_ms.size())))]; };
        std::printf("%-28s median %6.2f  p95 %6.2f  p99 %6.2f  most %6.2f ms\n", name, at(0.5), at(0.95), at(0.99), m_ms.back());
    }

private:
    std::vector<double> m_ms;
};

std::vector<Edit> manyClips(const std::vector<std::string>& tracks, const MediaRef& picture, bool titles) {
    std::vector<Edit> edits;
    for (int i = 0; i < kClips; ++i) {
        Clip clip;
        clip.track = *idFromText<TrackTag>(tracks[static_cast<std::size_t>(i % kTracks)]);
        clip.offset = Duration::milliseconds(100 * (i / kTracks));
        clip.duration = Duration::milliseconds(90);
        if (titles)
            clip.title.text = "Title " + std::to_string(i);
        else
            clip.media = picture;
        clip.box = {100, 100, 300, 120};
        edits.emplace_back(AddClip{clip});
    }
    return edits;
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    (void)loadFonts(SW_DATA_DIR);
    setIconFolder(SW_DATA_DIR "/icons");
    useTheme(application, Colours::dark());
    test::UiFixture fixture;
    Preferences preferences(fixture.path("config"));
    Editor& editor = fixture.editor();
    QElapsedTimer begun;
    begun.start();
    MainWindow window(editor, preferences, std::make_unique<SilentOutput>());
    window.resize(1600, 1000);
    window.show();
    window.grab();
    std::printf("window made and painted once: %lld ms\n", static_cast<long long>(begun.elapsed()));
    if (!fixture.openFinished())
        return 1;
    std::vector<std::string> tracks;
    for (int i = 0; i < kTracks; ++i)
        tracks.push_back(editor.apply(AddTrack{TrackKind::Overlay, "Track"}).value_or(""));
    if (!editor.apply(manyClips(tracks, editor.state().cut->pictures.front().layers.front().media, QApplication::arguments().contains("--titles"))))
        return 1;
    auto& timeline = *window.findChild<TimelineView*>();
    timeline.grab();
    const ClipId first = editor.state().project->timeline.clips.front().id;
    const TrackId track = editor.state().project->timeline.clips.front().track;

    Times model, edits, undos, scrolls, zooms;
    for (int i = 0; i < kRounds; ++i) {
        const MoveClip move{first, track, {}, Duration::milliseconds(10 * (i % 50))};
        model.measure([&] { (void)sw::apply(*editor.state().project, Edit(move)); });
        edits.measure([&] {
            editor.apply(move);
            timeline.viewport()->repaint();
        });
    }
    for (int i = 0; i < kRounds; ++i)
        undos.measure([&] { editor.undo(); });
    for (int i = 0; i < 8; ++i)
        timeline.zoomIn();
    QScrollBar* bar = timeline.horizontalScrollBar();
    for (int i = 0; i < kRounds; ++i)
        scrolls.measure([&] {
            bar->setValue(bar->maximum() * i / kRounds);
            timeline.viewport()->repaint();
        });
    for (int i = 0; i < kRounds; ++i)
        zooms.measure([&] {
            i % 2 ? timeline.zoomIn() : timeline.zoomOut();
            timeline.viewport()->repaint();
        });
    std::printf("%d clips, all panels shown:\n", kClips);
    model.print("edit in the model");
    edits.print("edit to repainted");
    undos.print("undo");
    scrolls.print("scroll a step");
    zooms.print("zoom a step");
    return 0;
}
