#pragma once

#include <QPointer>
#include <QVBoxLayout>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/editor.h"

class QComboBox;
class QLineEdit;

namespace sw::ui {

/// A character's name, looks and picture, to be changed and removed. Each field is taken over when it is left.
class CharacterCard final : public QWidget {
    Q_OBJECT

public:
    CharacterCard(Editor& editor, std::string name, QWidget* parent = nullptr);
    [[nodiscard]] const std::string& name() const { return m_name; }
    void refresh();

private:
    void rename();
    void describe();
    void showPictures(const MediaRef& chosen);

    Editor& m_editor;
    std::string m_name;
    QLineEdit* m_nameField;
    QLineEdit* m_description;
    QComboBox* m_picture;
};

/// Who is to look the same in all pictures that name them. Changes the project by edits.
class CharacterList final : public QWidget {
    Q_OBJECT

public:
    explicit CharacterList(Editor& editor, QWidget* parent = nullptr);
    void refresh();
    /// Makes a character with a name that is free.
    void addCharacter();

private:
    Editor& m_editor;
    QVBoxLayout* m_column;
    std::vector<CharacterCard*> m_cards;
};

}  // namespace sw::ui
