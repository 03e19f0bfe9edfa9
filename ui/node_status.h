#pragma once

#include <QString>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/editor.h"

namespace sw::ui {

/// How it stands with something generated, in the words of nodeStateText().
struct NodeStatus {
    enum class Kind { None, Fresh, Stale, Waiting, Running, Failed };
    Kind kind = Kind::None;
    QString text;
    QString detail;       ///< the stage's own words, while it runs
    double fraction = 0;  ///< of Running, 0…1
    friend bool operator==(const NodeStatus&, const NodeStatus&) = default;
};

NodeStatus nodeStatus(const Editor& editor, const std::string& node);
/// Of several nodes the one that the creator should know of first: failed, running, stale, waiting, fresh.
NodeStatus nodeStatus(const Editor& editor, const std::vector<std::string>& nodes);

/// One line: a mark in the colour of the state (a ring while it runs), then what is known, cut off where there is no room.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);
    /// `lead` comes before the state's words: a duration, a voice.
    void show(const NodeStatus& status, const QString& lead);
    [[nodiscard]] const NodeStatus& status() const { return m_status; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintMark(QPainter& painter, const QRectF& place) const;
    NodeStatus m_status;
    QString m_lead;
};

/// "2.4 s", "1 min 20 s"; empty when it is too short to tell.
QString durationText(Duration duration);

}  // namespace sw::ui
