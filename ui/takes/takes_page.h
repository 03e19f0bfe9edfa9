#pragma once

#include <QLabel>
#include <QWidget>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ui/editor.h"
#include "ui/script/takes.h"
#include "ui/takes/take_player.h"
#include "ui/takes/take_view.h"
#include "ui/thumbnails.h"
#include "ui/timeline/waveforms.h"

class QHBoxLayout;

namespace sw::ui {

/// Two takes of a scene's picture or of a sentence's voice next to each other, of which one is chosen by the keyboard: Left and
/// Right choose the side, Up and Down show other takes there, Space plays, Enter uses the chosen one, Escape closes. Two
/// voices are heard at the same position. Using one is one undo step.
class TakesPage final : public QWidget {
    Q_OBJECT

public:
    using MakeOutput = std::function<std::unique_ptr<SoundOutput>()>;

    /// `output` makes what voices are heard by, when one is to be heard for the first time.
    TakesPage(Editor& editor, MakeOutput output, QWidget* parent = nullptr);
    ~TakesPage() override;

    /// Compares the takes of "image/scene-2" or "voice/sentence-4": the one in use, and its neighbour.
    void begin(const std::string& node);
    [[nodiscard]] TakeView* side(std::size_t index) const { return m_sides[index]; }
    /// The take on a side.
    [[nodiscard]] int takeOn(std::size_t index) const { return m_takes[index]; }
    [[nodiscard]] std::size_t chosenSide() const { return m_chosen; }
    /// Null before a voice was heard.
    [[nodiscard]] TakePlayer* player() const { return m_player.get(); }

signals:
    /// There is nothing more to be compared, or the creator wants to go back.
    void closed();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    bool pressed(int key);
    void buildSides(bool heard);
    void choose(std::size_t side);
    void step(std::size_t side, int by);
    void use(std::size_t side);
    void togglePlaying(std::size_t side);
    void hear(std::size_t side);
    void end();
    void refresh();
    void showSide(std::size_t side);
    void showPosition();
    [[nodiscard]] bool isHeard() const { return m_node.starts_with("voice/"); }
    [[nodiscard]] TakeWords wordsOf(std::size_t side) const;
    [[nodiscard]] QString thing() const;

    Editor& m_editor;
    MakeOutput m_makeOutput;
    std::string m_node;
    std::vector<int> m_made;                    ///< the takes that there are, in order
    std::vector<MadeTake> m_results;            ///< of these
    int m_current = 0;                          ///< the take in use
    std::array<int, 2> m_takes{};               ///< what each side shows
    std::array<TakeView*, 2> m_sides{};
    std::size_t m_chosen = 0;
    QLabel* m_title;
    QHBoxLayout* m_row;
    QLabel* m_keys;
    Thumbnails m_pictures;
    Waveforms m_waves;
    std::unique_ptr<TakePlayer> m_player;
};

}  // namespace sw::ui
