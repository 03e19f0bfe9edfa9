// Chooses the pictures: objects, animals, plants, food, places and tools; no faces, hands, clocks' dials, arrows or buttons.

/** "Mount Fuji" → "mount-fuji", the way the icon set names its pictures. */
export function slugOf(name) {
    return name.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[’'.“”"]/g, '')
        .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

export function svgOf(set, name) {
    const icon = set.icons[name];
    const width = icon.width ?? set.width ?? 16;
    const height = icon.height ?? set.height ?? 16;
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"`
        + ` viewBox="${icon.left ?? 0} ${icon.top ?? 0} ${width} ${height}">${icon.body}</svg>`;
}

/** Picture name → {category, character} of all that the selection takes, in name order. */
export function chosenArt(set, emoji, selection) {
    const never = selection.never.map(pattern => new RegExp(pattern));
    const also = new Map(Object.entries(selection.also).flatMap(([category, names]) => names.map(name => [name, category])));
    const chosen = new Map();
    for (const [character, {name, group}] of Object.entries(emoji)) {
        const art = slugOf(name);
        if (!(art in set.icons) || chosen.has(art))
            continue;
        const category = also.get(art) ?? (never.some(pattern => pattern.test(art)) ? undefined : selection.groups[group]);
        if (category)
            chosen.set(art, {category, character});
    }
    for (const name of also.keys())
        if (!chosen.has(name))
            throw new Error(`selection.json names "${name}", which is not in the picture set.`);
    return new Map([...chosen].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The keywords of one language by emoji character, and its short names, from Unicode CLDR. */
export function annotationsOf(document) {
    const annotations = document.annotations.annotations ?? {};
    const plain = character => character.replace(/\ufe0f/g, '');
    return new Map(Object.entries(annotations).map(([character, {default: keywords = [], tts = []}]) =>
        [plain(character), {keywords, name: tts[0] ?? ''}]));
}
