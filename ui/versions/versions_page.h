#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/editor.h"
#include "ui/preferences.h"
#include "ui/versions/latest_task.h"
#include "ui/versions/version_films.h"
#include "ui/versions/version_maker.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace sw::ui {

class MadeVersions;
class VersionForm;
class VersionMatrix;

/// The versions of the open short: which are wanted and what they would cost, and which there are and how they stand to it.
/// Nothing that is asked or made here holds the window up.
class VersionsPage final : public QWidget {
    Q_OBJECT

public:
    VersionsPage(Editor& editor, VersionMaker& maker, ExportQueue& exports, Preferences& preferences, QWidget* parent = nullptr);

    /// For the open project.
    void begin();

signals:
    void closed();
    void projectWanted(const QString& file);
    void settingsWanted();
    void exportsWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum Tab { Planned, Made };

    [[nodiscard]] QWidget* buildForm();
    [[nodiscard]] QWidget* buildRight();
    [[nodiscard]] QWidget* buildPlanned();
    [[nodiscard]] QWidget* buildMade();
    void join();
    void askChoices();
    void askPlan();
    void askMade();
    void takePlan(Result<std::vector<VersionItem>> items);
    void takeMade(Result<std::vector<VersionItem>> items);
    void make();
    void makeAgain(const std::vector<VersionItem>& items);
    void exportAll();
    void madeEnded();
    void refresh();
    void refreshTabs();
    void refreshPlanned();
    void refreshMade();
    void refreshButtons();
    /// Says instead of the matrix why there is none.
    void say(const QString& icon, const QString& title, const QString& text);
    void sayMade(const QString& icon, const QString& title, const QString& text);
    [[nodiscard]] std::filesystem::path source() const;
    [[nodiscard]] QString totals() const;
    /// Those in the folder that can be made again to some purpose.
    [[nodiscard]] std::vector<VersionItem> outdated() const;

    Editor& m_editor;
    VersionMaker& m_maker;
    Preferences& m_preferences;
    VersionFilms m_films;
    LatestTask<Result<VersionChoices>> m_choicesTask;
    LatestTask<Result<std::vector<VersionItem>>> m_planTask;
    LatestTask<Result<std::vector<VersionItem>>> m_madeTask;
    QTimer m_soon;
    VersionOrder m_order;                ///< that m_planned is of
    std::vector<VersionItem> m_planned;
    std::vector<VersionItem> m_made;
    std::string m_translator;
    bool m_showsJobs = false;  ///< the matrix shows what is being made, or was, and not what could be
    bool m_hasPlan = false;
    VersionForm* m_form = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    QLabel* m_title;
    QLabel* m_incomplete = nullptr;
    QStackedWidget* m_plannedViews = nullptr;
    VersionMatrix* m_matrix = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_totals = nullptr;
    QPushButton* m_make = nullptr;
    QPushButton* m_cancel = nullptr;
    QStackedWidget* m_madeViews = nullptr;
    MadeVersions* m_list = nullptr;
    QComboBox* m_preset = nullptr;
    QComboBox* m_shape = nullptr;
    QPushButton* m_updateAll = nullptr;
    QPushButton* m_exportAll = nullptr;
};

}  // namespace sw::ui
