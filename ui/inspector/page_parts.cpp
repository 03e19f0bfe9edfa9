#include <algorithm>

#include "ui/inspector/page.h"
#include "ui/run_price.h"
#include "ui/script/takes.h"

namespace sw::ui {

std::function<std::vector<Choice>()> fixedChoices(std::vector<std::pair<std::string, QString>> pairs) {
    std::vector<Choice> choices;
    for (const auto& [name, title] : pairs)
        choices.push_back({name, title.toStdString(), {}});
    return [choices] { return choices; };
}

std::vector<Choice> withFirst(const std::string& name, const QString& title, std::vector<Choice> choices) {
    choices.insert(choices.begin(), {name, title.toStdString(), {}});
    return choices;
}

QWidget* mediaChoice(Form& form, const PageParts& parts, const QString& label, std::vector<MediaKind> kinds,
                     const Bound<MediaRef>& value, const QString& none) {
    Editor& editor = parts.editor;
    const auto offered = [&editor, kinds = std::move(kinds), none, value] {
        std::vector<Choice> choices = {{"", none.toStdString(), {}}};
        const Project& project = *editor.state().project;
        for (const auto& [digest, item] : project.media)
            if (std::find(kinds.begin(), kinds.end(), item.kind) != kinds.end())
                choices.push_back({item.media.fileName(), nameOf(project, item.media), item.folder});
        std::sort(choices.begin() + 1, choices.end(), [](const Choice& a, const Choice& b) { return a.title < b.title; });
        // Also what is used without being in the bin has a name.
        for (const MediaRef& media : value.read())
            if (media && std::none_of(choices.begin(), choices.end(), [&](const Choice& c) { return c.name == media.fileName(); }))
                choices.push_back({media.fileName(), nameOf(project, media), {}});
        return choices;
    };
    return form.choice(label, offered,
                       value.as([](const MediaRef& media) { return media ? media.fileName() : std::string(); },
                                [](const std::string& name) {
                                    const auto dot = name.find('.');
                                    return dot == std::string::npos ? MediaRef{} : MediaRef{name.substr(0, dot), name.substr(dot + 1)};
                                }));
}

void addMakingSection(Form& form, const PageParts& parts, const QString& title) {
    Editor& editor = parts.editor;
    const std::vector<OwnNode>& nodes = parts.chosen.nodes;
    form.section(title);
    form.add(form.note([&editor, &nodes]() -> QString {
        if (nodes.size() != 1)
            return {};
        return nodeStateText(editor, nodes.front().node);
    }));
    const auto take = bound<int>(
        nodes, [](auto& own) -> auto& { return own.value.take; },
        [](const OwnNode& own) -> Edit { return SetTake{own.node, own.value.take}; });
    form.add(form.number(Form::tr("Take"), {1, 999, 1, 0, {}, 1},
                         take.as([](int v) { return v + 1.0; }, [](double v) { return static_cast<int>(v) - 1; })));
    QPushButton* another = form.button(Form::tr("Another take"), "wand-sparkles", [&form, take] {
        const std::vector<int> takes = take.read();
        form.give(take.write(*std::max_element(takes.begin(), takes.end()) + 1));
    });
    QPushButton* compare = form.button(Form::tr("Compare takes"), "columns-2", [&nodes, ask = parts.compare] { ask(nodes.front().node); });
    form.showWhen(compare, [&editor, &nodes] { return nodes.size() == 1 && takesOf(editor, nodes.front().node).count > 1; });
    QPushButton* make = form.button(Form::tr("Make now"), "play", [&editor, &nodes] {
        GenerationTargets targets;
        for (const OwnNode& own : nodes)
            targets.nodes.push_back(own.node);
        editor.generate(std::move(targets));
    });
    form.onRefresh([&editor, &nodes, make] {
        GenerationTargets targets;
        for (const OwnNode& own : nodes)
            targets.nodes.push_back(own.node);
        const QString price = nodes.empty() ? QString() : priceText(priceOf(editor, targets));
        make->setToolTip(price.isEmpty() ? QString() : Form::tr("Making it costs %1.").arg(price));
    });
    form.enableWhen(make, [&editor, &nodes] {
        return !editor.isGenerating() && std::any_of(nodes.begin(), nodes.end(), [&](const OwnNode& own) {
            const PlannedNode* planned = editor.state().plan->find(madeNode(*editor.state().project, own.node));
            return planned && planned->state != NodeState::Fresh;
        });
    });
    form.addRow({another, make});
    form.add(compare);
    const auto locked = bound<bool>(
        nodes, [](auto& own) -> auto& { return own.value.locked; },
        [](const OwnNode& own) -> Edit { return SetLocked{own.node, own.value.locked}; });
    QCheckBox* lock = form.toggle(Form::tr("Keep as it is, whatever changes"), locked);
    lock->setToolTip(Form::tr("It is not made again until this is taken back."));
    form.add(lock);
}

}  // namespace sw::ui
