#!/usr/bin/env node
// Packs what the embedded illustrator draws with: `npm ci --ignore-scripts && node pack.mjs <output folder>`.
//
//   art/art.json      {version, digest, entries: [{name, category, offset, length, keywords}], flags: [{iso, offset, length}],
//                      countries: [{iso, numeric, name, bounds, largest, offset, length}]}
//   art/art.dat       the SVG texts of the entries, one after the other
//   art/flags.dat     the SVG texts of the flags
//   art/countries.dat outlines as written by shapeBytes
//   art/words/<language>.json  {"art": {short name: picture}, "countries": {name: iso}}, in lower case,
//                      and "countryNames": {iso: name}
//   icons/*.svg       the window's icons, in currentColor
//   fonts/*.ttf       licences/*.txt
//
// The same packages give the same bytes.
import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {annotationsOf, chosenArt, svgOf} from './lib/art.mjs';
import {boundsOf, countriesOf, shapeBytes} from './lib/map.mjs';

const kVersion = 1;
const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const read = path => JSON.parse(readFileSync(join(modules, path), 'utf8'));

/** Joins pieces of bytes and remembers where each lies. */
class Pile {
    pieces = [];
    size = 0;
    add(bytes) {
        const place = {offset: this.size, length: bytes.length};
        this.pieces.push(bytes);
        this.size += bytes.length;
        return place;
    }
    bytes() {
        return Buffer.concat(this.pieces);
    }
}

function packArt(pile) {
    const set = read('@iconify-json/fluent-emoji/icons.json');
    const selection = JSON.parse(readFileSync(join(here, 'selection.json'), 'utf8'));
    const chosen = chosenArt(set, read('unicode-emoji-json/data-by-emoji.json'), selection);
    const english = annotationsOf(read('cldr-annotations-full/annotations/en/annotations.json'));
    const entries = [...chosen].map(([name, {category, character}]) => {
        const keywords = english.get(character.replace(/\ufe0f/g, ''))?.keywords ?? [];
        return {name, category, keywords, ...pile.add(Buffer.from(svgOf(set, name)))};
    });
    return {chosen, entries};
}

function packFlags(pile, codes) {
    const set = read('@iconify-json/circle-flags/icons.json');
    const isos = codes.map(([iso]) => iso).concat('XK').sort();
    return isos.filter(iso => iso.toLowerCase() in set.icons)
        .map(iso => ({iso, ...pile.add(Buffer.from(svgOf(set, iso.toLowerCase())))}));
}

function packCountries(pile, codes) {
    const isoOf = new Map(codes.map(([iso, , numeric]) => [numeric, iso]));
    const taken = new Set();
    return countriesOf(read('world-atlas/countries-50m.json')).map(({id, name, polygons}) => {
        let iso = name === 'Kosovo' ? 'XK' : isoOf.get(id) ?? '';
        if (taken.has(iso))
            iso = '';  // an outlying part that shares its country's number
        if (iso)
            taken.add(iso);
        return {iso, numeric: Number(id ?? 0), name, bounds: boundsOf(polygons), largest: boundsOf(polygons.slice(0, 1)),
                ...pile.add(shapeBytes(polygons))};
    });
}

/** The short names of the pictures and of the countries in one language, whole names only. */
function wordsOf(language, chosen) {
    const words = {art: {}, countries: {}, countryNames: {}};
    const annotations = annotationsOf(read(`cldr-annotations-full/annotations/${language}/annotations.json`));
    const seen = new Set();
    for (const [art, {character}] of chosen) {
        const name = (annotations.get(character.replace(/\ufe0f/g, ''))?.name ?? '').toLowerCase();
        if (!name || name.includes('↑'))
            continue;
        if (seen.has(name))
            delete words.art[name];  // two pictures of one name: neither is certain
        else
            words.art[name] = art;
        seen.add(name);
    }
    for (const [iso, name] of Object.entries(read(`i18n-iso-countries/langs/${language}.json`).countries).sort()) {
        for (const one of [name].flat()) {
            words.countries[one.toLowerCase()] ??= iso;
            words.countryNames[iso] ??= one;
        }
    }
    return words;
}

/** The languages in which both the pictures and the countries have names, without regional variants. */
function languages() {
    return readdirSync(join(modules, 'cldr-annotations-full/annotations'))
        .filter(language => existsSync(join(modules, `i18n-iso-countries/langs/${language}.json`))).sort();
}

/** The icons of the window; an alias counts as its parent, turned as it says. */
function packIcons(folder) {
    const set = read('@iconify-json/lucide/icons.json');
    for (const name of JSON.parse(readFileSync(join(here, 'icons.json'), 'utf8')))
        writeFileSync(join(folder, `${name}.svg`), svgOf(set, set.icons[name] ? name : set.aliases[name].parent));
}

function packFonts(folder) {
    for (const file of ['anton/400Regular/Anton_400Regular.ttf', 'montserrat/800ExtraBold/Montserrat_800ExtraBold.ttf',
                        'montserrat/900Black/Montserrat_900Black.ttf'])
        copyFileSync(join(modules, '@expo-google-fonts', file), join(folder, file.split('/').pop()));
}

function packLicences(folder) {
    const copies = {
        'font-anton.txt': '@expo-google-fonts/anton/LICENSE_FONT',
        'font-montserrat.txt': '@expo-google-fonts/montserrat/LICENSE_FONT',
        'unicode-cldr.txt': 'cldr-annotations-full/LICENSE',
        'country-names.txt': 'i18n-iso-countries/LICENSE',
        'emoji-groups.txt': 'unicode-emoji-json/LICENSE',
        'world-atlas.txt': 'world-atlas/LICENSE',
    };
    for (const [name, source] of Object.entries(copies))
        copyFileSync(join(modules, source), join(folder, name));
    for (const name of readdirSync(join(here, 'licences')))
        copyFileSync(join(here, 'licences', name), join(folder, name));
}

function pack(output) {
    const folders = Object.fromEntries(['art', 'icons', 'fonts', 'licences'].map(name => [name, join(output, name)]));
    rmSync(folders.art, {recursive: true, force: true});
    mkdirSync(join(folders.art, 'words'), {recursive: true});
    rmSync(folders.icons, {recursive: true, force: true});
    mkdirSync(folders.icons, {recursive: true});
    mkdirSync(folders.fonts, {recursive: true});
    mkdirSync(folders.licences, {recursive: true});

    const codes = read('i18n-iso-countries/codes.json');
    const piles = {art: new Pile(), flags: new Pile(), countries: new Pile()};
    const {chosen, entries} = packArt(piles.art);
    const index = {version: kVersion, entries, flags: packFlags(piles.flags, codes), countries: packCountries(piles.countries, codes)};
    const digest = createHash('sha256');
    for (const [name, pile] of Object.entries(piles)) {
        writeFileSync(join(folders.art, `${name}.dat`), pile.bytes());
        digest.update(pile.bytes());
    }
    for (const language of languages()) {
        const text = JSON.stringify(wordsOf(language, chosen));
        writeFileSync(join(folders.art, 'words', `${language}.json`), text);
        digest.update(language).update(text);
    }
    index.digest = digest.update(JSON.stringify(index)).digest('hex');
    packIcons(folders.icons);
    packFonts(folders.fonts);
    packLicences(folders.licences);
    writeFileSync(join(folders.art, 'art.json'), JSON.stringify(index));  // last: an index means a whole pack
    console.log(`Packed ${entries.length} pictures, ${index.flags.length} flags and ${index.countries.length} countries into ${output}.`);
}

const output = process.argv[2];
if (!output) {
    console.error('Usage: node pack.mjs <output folder>');
    process.exit(2);
}
if (!existsSync(modules)) {
    console.error('The packages are not there. Run "npm ci --ignore-scripts" in packaging/art first.');
    process.exit(1);
}
pack(output);
