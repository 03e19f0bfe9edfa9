#pragma once

#include <QWidget>

#include "ui/editor.h"

namespace sw::ui {

class NoticeStrip;

/// Says what the creator should hear: problems and warnings stay until they are closed, the rest goes by itself and is shown below them.
/// What comes while one of its sort is shown waits behind it, once.
class NoticeBar final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);
    void show(const Notice& notice);
    /// What is shown: problems first, a line for each.
    [[nodiscard]] QString text() const;

private:
    NoticeStrip* m_problems;
    NoticeStrip* m_rest;
};

}  // namespace sw::ui
