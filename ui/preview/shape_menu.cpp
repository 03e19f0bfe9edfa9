#include "ui/preview/shape_menu.h"

#include <QMenu>
#include <algorithm>

#include "core/model/aspect.h"
#include "core/model/variants.h"

namespace sw::ui {

std::vector<ShapeEntry> shapesOf(const Project& project) {
    const std::string base = aspectName(project.canvas.width, project.canvas.height);
    std::vector<ShapeEntry> shapes = {{{}, ShapeMenu::tr("%1 (base)").arg(QString::fromStdString(base))}};
    for (const Aspect& usual : usualAspects())
        if (usual.name != base || project.variants.contains(usual.name))
            shapes.push_back({usual.name, usual.name});
    for (const auto& [name, variant] : project.variants)
        if (std::none_of(shapes.begin(), shapes.end(), [&](const ShapeEntry& shape) { return shape.variant == name; }))
            shapes.push_back({name, QString::fromStdString(name)});
    return shapes;
}

ShapeMenu::ShapeMenu(Editor& editor, QWidget* parent) : QToolButton(parent), m_editor(editor), m_menu(new QMenu(this)) {
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(m_menu);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Shape"));
    setToolTip(tr("The shape that is shown: what is moved in another one than the base stays as it is in the base"));
    connect(m_menu, &QMenu::aboutToShow, this, &ShapeMenu::fill);
    connect(&editor, &Editor::changed, this, &ShapeMenu::showState);
    connect(&editor, &Editor::closed, this, &ShapeMenu::showState);
    showState();
}

void ShapeMenu::showState() {
    const Canvas& canvas = m_editor.state().project->canvas;
    const std::string shape = m_editor.variant().empty() ? aspectName(canvas.width, canvas.height) : m_editor.variant();
    setText(QString::fromStdString(shape) + QStringLiteral(" \u25be"));
    setEnabled(m_editor.isOpen());
}

void ShapeMenu::choose(const std::string& name) {
    const Project& project = *m_editor.state().project;
    if (!name.empty() && !project.variants.contains(name)) {
        const Result<Variant> made = variantNamed(project, platformOf(m_editor.studio(), project), name);
        if (!made)
            return m_editor.tell(made.error());
        if (!m_editor.apply(SetVariant{name, made->width, made->height, made->safe}, {tr("Add shape %1").arg(QString::fromStdString(name)).toStdString(), {}}))
            return;
    }
    m_editor.setVariant(name);
}

std::vector<std::string> ShapeMenu::movedByHand() const {
    std::vector<std::string> moved;
    const auto variant = m_editor.state().project->variants.find(m_editor.variant());
    if (variant == m_editor.state().project->variants.end())
        return moved;
    for (const std::string& item : m_editor.selection().items)
        for (const std::string& what : {item, "image/" + item})
            if (variant->second.places.contains(what))
                moved.push_back(what);
    return moved;
}

void ShapeMenu::fill() {
    m_menu->clear();
    const Project& project = *m_editor.state().project;
    const std::string shown = m_editor.variant();
    for (const ShapeEntry& shape : shapesOf(project)) {
        QAction* action = m_menu->addAction(shape.title, this, [this, name = shape.variant] { choose(name); });
        action->setCheckable(true);
        action->setChecked(shape.variant == shown);
    }
    if (shown.empty())
        return;
    m_menu->addSeparator();
    const QString name = QString::fromStdString(shown);
    QAction* chosen = m_menu->addAction(tr("Back to the base layout: what is chosen"), this, [this, shown] {
        std::vector<Edit> edits;
        for (const std::string& what : movedByHand())
            edits.emplace_back(SetVariantPlace{shown, what, std::nullopt});
        m_editor.apply(edits, {tr("Back to the base layout").toStdString(), {}});
    });
    chosen->setEnabled(!movedByHand().empty());
    QAction* all = m_menu->addAction(tr("Back to the base layout: all of %1").arg(name), this, [this, shown, name] {
        m_editor.apply(backToBaseEdits(*m_editor.state().project, shown), {tr("%1: back to the base layout").arg(name).toStdString(), {}});
    });
    all->setEnabled(!project.variants.at(shown).places.empty());
    m_menu->addAction(tr("Remove %1").arg(name), this,
                      [this, shown, name] { m_editor.apply(RemoveVariant{shown}, {tr("Remove shape %1").arg(name).toStdString(), {}}); });
}

}  // namespace sw::ui
