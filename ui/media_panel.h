#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/editor.h"
#include "ui/media_import.h"

class QBoxLayout;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace sw::ui {

class MediaDelegate;
class MediaModel;
class MediaThumbnails;

/// The project's bin: the creator's own pictures, videos and sounds, in folders, to be searched, named and dragged onto the
/// timeline. Files and folders that are dropped onto it are imported in the background.
class MediaPanel final : public QWidget {
    Q_OBJECT

public:
    explicit MediaPanel(Editor& editor, QWidget* parent = nullptr);
    ~MediaPanel() override;

    [[nodiscard]] MediaImport& imports() { return *m_import; }
    /// What is chosen in the list; folders are left out.
    [[nodiscard]] std::vector<MediaItem> chosen() const;
    /// The menu for what is chosen, as the right mouse button shows it. Belongs to the caller.
    [[nodiscard]] QMenu* makeMenu();

signals:
    /// The creator wants to choose files; whoever shows the dialog calls importFiles().
    void importRequested();
    /// Whoever shows the dialog calls relink() with the file.
    void relinkRequested(const sw::MediaRef& missing, const QString& name);
    /// The creator wants to choose a folder in which all that is missing is looked for.
    void relinkFolderRequested();

public slots:
    /// Into the folder that is shown.
    void importFiles(const QStringList& files, const sw::ui::MediaImport::Then& then = {});
    void relink(const sw::MediaRef& missing, const QString& file);
    /// At the playhead, one on another's track where there is no room.
    void putOnTimeline();
    /// Instead of the generated pictures of the scenes that are chosen in the film.
    void useAsPicture();
    /// Instead of the generated voices of the sentences that are chosen in the film.
    void useAsVoice();
    /// Instead of the generated music.
    void useAsMusic();
    void removeChosen();
    void renameChosen();
    void gatherInFolder();
    void goUp();
    void search();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead(QBoxLayout& column);
    void buildPath(QBoxLayout& column);
    void buildProgress(QBoxLayout& column);
    void buildList();
    void refresh();
    void showPath();
    void showProgress();
    void showFilter();
    void showCards(bool cards);
    void open(const QModelIndex& index);
    void enter(const std::string& folder);
    void moveTo(const std::vector<MediaRef>& media, const std::string& folder);
    [[nodiscard]] std::string folderAt(QPoint panelPoint) const;
    void setDropping(bool dropping);
    /// "scene-2" → true when the film's choice has one.
    [[nodiscard]] std::vector<SceneId> chosenScenes() const;
    [[nodiscard]] std::vector<SentenceId> chosenSentences() const;

    Editor& m_editor;
    std::unique_ptr<MediaThumbnails> m_thumbnails;
    MediaImport* m_import;
    MediaModel* m_model;
    MediaDelegate* m_delegate;
    QLineEdit* m_search = nullptr;
    QComboBox* m_kind = nullptr;
    QToolButton* m_cards = nullptr;
    QWidget* m_path = nullptr;
    QToolButton* m_up = nullptr;
    QLabel* m_folder = nullptr;
    QFrame* m_progress = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progressBar = nullptr;
    QStackedWidget* m_pages;
    QListView* m_list;
    QWidget* m_empty;
    QWidget* m_nothing;
    bool m_dropping = false;
};

}  // namespace sw::ui
