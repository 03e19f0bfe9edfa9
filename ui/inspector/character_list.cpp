#include "ui/inspector/character_list.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <algorithm>

#include "ui/inspector/chosen.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

CharacterCard::CharacterCard(Editor& editor, std::string name, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_name(std::move(name)),
      m_nameField(new QLineEdit(QString::fromStdString(m_name), this)),
      m_description(new QLineEdit(this)),
      m_picture(new ElidingBox(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, metrics::kGap);
    column->setSpacing(metrics::kSmallGap);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSmallGap);
    m_nameField->setAccessibleName(tr("Name of the character"));
    m_nameField->setToolTip(tr("As the script and the prompts of pictures call it: scenes that name it show it"));
    head->addWidget(m_nameField, 1);
    const QString shown = QString::fromStdString(m_name);
    QToolButton* remove = iconButton("trash-2", tr("Remove %1").arg(shown), this);
    head->addWidget(remove);
    column->addLayout(head);
    m_description->setAccessibleName(tr("How %1 looks").arg(shown));
    m_description->setPlaceholderText(tr("How it looks: an old fisher in a red coat"));
    column->addWidget(m_description);
    m_picture->setAccessibleName(tr("Picture of %1").arg(shown));
    m_picture->setToolTip(tr("A picture of the bin that shows it, for engines that take one"));
    m_picture->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_picture);
    connect(m_nameField, &QLineEdit::editingFinished, this, &CharacterCard::rename);
    connect(m_description, &QLineEdit::editingFinished, this, &CharacterCard::describe);
    connect(m_picture, &QComboBox::activated, this, &CharacterCard::describe);
    connect(remove, &QToolButton::clicked, this, [this] { m_editor.apply(RemoveCharacter{m_name}); });
    refresh();
}

void CharacterCard::refresh() {
    const auto& characters = m_editor.state().project->characters;
    const auto known = characters.find(m_name);
    if (known == characters.end())
        return;
    if (const QString looks = QString::fromStdString(known->second.description); !m_description->hasFocus() && m_description->text() != looks)
        m_description->setText(looks);
    showPictures(known->second.reference);
}

void CharacterCard::showPictures(const MediaRef& chosen) {
    const Project& project = *m_editor.state().project;
    std::vector<std::pair<QString, QString>> pictures;  // name, and as the bin knows it
    for (const auto& [digest, item] : project.media)
        if (item.kind == MediaKind::Picture)
            pictures.emplace_back(QString::fromStdString(nameOf(project, item.media)), QString::fromStdString(item.media.fileName()));
    std::sort(pictures.begin(), pictures.end());
    if (chosen && std::none_of(pictures.begin(), pictures.end(), [&](const auto& one) { return one.second.toStdString() == chosen.fileName(); }))
        pictures.emplace_back(QString::fromStdString(nameOf(project, chosen)), QString::fromStdString(chosen.fileName()));
    pictures.insert(pictures.begin(), {tr("No picture"), QString()});
    m_picture->clear();
    for (const auto& [name, file] : pictures)
        m_picture->addItem(name, file);
    m_picture->setCurrentIndex(std::max(0, m_picture->findData(QString::fromStdString(chosen.fileName()))));
    m_picture->setEnabled(m_picture->count() > 1);
}

void CharacterCard::rename() {
    const std::string wanted = m_nameField->text().trimmed().toStdString();
    const auto& characters = m_editor.state().project->characters;
    const auto known = characters.find(m_name);
    if (wanted == m_name || known == characters.end())
        return;
    const Character character = known->second;
    const bool taken = characters.contains(wanted);
    if (taken)
        m_editor.tell(Notice{Notice::Kind::Hint, tr("There is a character “%1” already. Choose another name.").arg(QString::fromStdString(wanted)), {}, {}});
    if (taken || !m_editor.apply({RemoveCharacter{m_name}, SetCharacter{wanted, character.description, character.reference}},
                                 {tr("Rename character").toStdString(), {}}))
        m_nameField->setText(QString::fromStdString(m_name));
}

void CharacterCard::describe() {
    const auto& characters = m_editor.state().project->characters;
    const auto known = characters.find(m_name);
    if (known == characters.end())
        return;
    const QString file = m_picture->currentData().toString();
    const auto dot = file.indexOf('.');
    const MediaRef picture = dot < 0 ? MediaRef{} : MediaRef{file.left(dot).toStdString(), file.mid(dot + 1).toStdString()};
    const std::string looks = m_description->text().trimmed().toStdString();
    if (looks != known->second.description || picture != known->second.reference)
        m_editor.apply(SetCharacter{m_name, looks, picture});
}

CharacterList::CharacterList(Editor& editor, QWidget* parent) : QWidget(parent), m_editor(editor), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    QPushButton* add = flatButton(tr("Add character"), "plus", this);
    m_column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, &CharacterList::addCharacter);
    refresh();
}

void CharacterList::refresh() {
    const auto& characters = m_editor.state().project->characters;
    const auto isGone = [&](const CharacterCard* card) { return !characters.contains(card->name()); };
    for (CharacterCard* card : m_cards)
        if (isGone(card)) {
            card->hide();
            card->deleteLater();
        }
    std::erase_if(m_cards, isGone);
    int place = 0;
    for (const auto& [name, character] : characters) {
        const auto there = std::find_if(m_cards.begin(), m_cards.end(), [&](const CharacterCard* card) { return card->name() == name; });
        if (there != m_cards.end()) {
            (*there)->refresh();
        } else {
            auto* card = new CharacterCard(m_editor, name, this);
            m_column->insertWidget(place, card);
            m_cards.insert(m_cards.begin() + place, card);
            card->show();
        }
        ++place;
    }
}

void CharacterList::addCharacter() {
    const auto& characters = m_editor.state().project->characters;
    for (int number = 1;; ++number) {
        const std::string name = tr("Character %1").arg(number).toStdString();
        if (characters.contains(name))
            continue;
        if (!m_editor.apply(SetCharacter{name, "", {}}))
            return;
        refresh();
        for (CharacterCard* card : m_cards)
            if (card->name() == name) {
                auto* field = card->findChild<QLineEdit*>();
                field->setFocus();
                field->selectAll();
            }
        return;
    }
}

}  // namespace sw::ui
