#pragma once

#include <QApplication>
#include <QTest>
#include <QWindow>
#include <memory>
#include <string>
#include <vector>

#include "core/media/caption/fonts.h"
#include "core/media/preview/sound_output.h"
#include "tests/ui/ui_fixture.h"
#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/preferences.h"
#include "ui/theme.h"

namespace sw::test {

/// What the program does before its window is there: fonts, icons, theme, and the guard of keys. False without the fonts.
inline bool prepareStudio(const ui::Colours& colours = ui::Colours::dark()) {
    qApp->installEventFilter(new ui::ShortcutGuard(qApp));
    ui::setIconFolder(SW_DATA_DIR "/icons");
    ui::useTheme(*qApp, colours);
    return loadFonts(SW_DATA_DIR).has_value();
}

inline TimePoint frame(std::int64_t number) {
    return startOfFrame(number, {30, 1});
}

/// The program's window, shown and active, with a project of three scenes in which everything has been made, and what was put
/// there by hand:
///
///     track-1 O   |clip-1: frames 15–45|clip-2: 45–75|     track-2 O  |clip-3: 20–80|     track-3 S  |clip-4: 0–120|
class OpenWindow {
public:
    /// `furnish` as UiFixture's.
    explicit OpenWindow(std::unique_ptr<SoundOutput> output = std::make_unique<SilentOutput>(), const std::function<void(ui::Studio&)>& furnish = {})
        : fixture(furnish), preferences(fixture.path("config")), window(fixture.editor(), preferences, std::move(output)) {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        m_ready = QTest::qWaitForWindowActive(&window) && fixture.openFinished() && addByHand();
    }

    [[nodiscard]] bool ready() const { return m_ready; }
    [[nodiscard]] ui::Editor& editor() { return fixture.editor(); }
    [[nodiscard]] const Project& project() { return *editor().state().project; }
    /// By their order in the drawing above.
    [[nodiscard]] const std::string& clip(std::size_t number) const { return m_clips.at(number - 1); }
    [[nodiscard]] const Clip* find(const std::string& id) {
        for (const Clip& one : project().timeline.clips)
            if (toText(one.id) == id)
                return &one;
        return nullptr;
    }
    /// As from the keyboard: to whatever has the focus, after shortcuts have been looked for.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(window.windowHandle(), key, modifiers); }
    void press(QKeyCombination keys) { press(keys.key(), keys.keyboardModifiers()); }

    UiFixture fixture;
    ui::Preferences preferences;
    ui::MainWindow window;

private:
    bool addByHand() {
        const MediaRef picture = editor().state().cut->pictures.front().layers.front().media;
        const MediaRef sound = editor().state().cut->sounds.front().media;
        const auto track = [this](TrackKind kind, const char* name) {
            return *idFromText<TrackTag>(editor().apply(AddTrack{kind, name}).value_or("track-1"));
        };
        const auto add = [this](TrackId on, const MediaRef& media, int from, int to) {
            Clip made;
            made.track = on;
            made.offset = frame(from) - TimePoint{};
            made.duration = frame(to) - frame(from);
            made.media = media;
            made.box = {200, 300, 540, 960};
            m_clips.push_back(editor().apply(AddClip{made}).value_or(""));
        };
        const TrackId pictures = track(TrackKind::Overlay, "Pictures");
        const TrackId titles = track(TrackKind::Overlay, "Titles");
        const TrackId sounds = track(TrackKind::Sound, "Sounds");
        add(pictures, picture, 15, 45);
        add(pictures, picture, 45, 75);
        add(titles, picture, 20, 80);
        add(sounds, sound, 0, 40);
        return std::find(m_clips.begin(), m_clips.end(), "") == m_clips.end();
    }

    std::vector<std::string> m_clips;
    bool m_ready = false;
};

}  // namespace sw::test
