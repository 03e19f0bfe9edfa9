// Writes an SPDX 2.3 document (https://spdx.github.io/spdx-spec/v2.3/) of what lies in a staged tree to standard output:
//   node sbom.mjs FOLDER VERSION [ORIGINS.tsv]
// ORIGINS names, line by line, the Debian package that a file comes from ("path, tab, package"); all others are Shortwright's own
// or made of the npm packages of packaging/art. The same tree gives the same bytes when SOURCE_DATE_EPOCH is set.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, readlinkSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const [folder, version, originsFile] = process.argv.slice(2);
if (!folder || !version) {
    console.error('Usage: node sbom.mjs FOLDER VERSION [ORIGINS.tsv]');
    process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000);

/** What is compiled into the program and has no file of its own. */
const compiledIn = [
    {name: 'nlohmann-json3-dev', licence: 'MIT'},
    {name: 'libexpected-dev', licence: 'CC0-1.0'},
];

function filesIn(directory) {
    return readdirSync(directory, {withFileTypes: true})
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(directory, entry.name);
            return entry.isDirectory() ? filesIn(path) : [{path, link: entry.isSymbolicLink()}];
        });
}

function idOf(kind, name) {
    return `SPDXRef-${kind}-${name.replace(/[^A-Za-z0-9.-]/g, '-')}`;
}

function debianPackage(name, licence) {
    const fields = execFileSync('dpkg-query', ['-W', '-f', '${Version}\t${Homepage}\n', name], {encoding: 'utf8'}).split('\n')[0];
    const [packageVersion, homepage] = fields.split('\t');
    return {
        SPDXID: idOf('Package', name),
        name,
        versionInfo: packageVersion,
        supplier: 'Organization: Debian',
        downloadLocation: 'NOASSERTION',
        filesAnalyzed: false,
        ...(homepage ? {homepage} : {}),
        licenseConcluded: 'NOASSERTION',
        licenseDeclared: licence ?? 'NOASSERTION',
        copyrightText: 'NOASSERTION',
        comment: `Its licences are in share/doc/packages/${name}.txt of a bundle, and in /usr/share/doc/${name}/copyright of Debian.`,
        externalRefs: [
            {
                referenceCategory: 'PACKAGE-MANAGER',
                referenceType: 'purl',
                referenceLocator: `pkg:deb/debian/${name}@${encodeURIComponent(packageVersion)}`,
            },
        ],
    };
}

function npmPackages() {
    const lock = JSON.parse(readFileSync(join(here, 'art', 'package-lock.json'), 'utf8'));
    return Object.entries(lock.packages)
        .filter(([path]) => path.startsWith('node_modules/'))
        .map(([path, entry]) => {
            const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
            return {
                SPDXID: idOf('Package', `npm-${name}`),
                name,
                versionInfo: entry.version,
                downloadLocation: 'NOASSERTION',
                filesAnalyzed: false,
                licenseConcluded: 'NOASSERTION',
                licenseDeclared: entry.license ?? 'NOASSERTION',
                copyrightText: 'NOASSERTION',
                externalRefs: [
                    {
                        referenceCategory: 'PACKAGE-MANAGER',
                        referenceType: 'purl',
                        referenceLocator: `pkg:npm/${name.replace('@', '%40')}@${entry.version}`,
                    },
                ],
            };
        });
}

const origins = new Map(
    originsFile
        ? readFileSync(originsFile, 'utf8')
              .split('\n')
              .filter(Boolean)
              .map((line) => line.split('\t'))
        : [],
);
const main = idOf('Package', 'shortwright');
const debian = [...new Set(origins.values())].sort().map((name) => debianPackage(name));
const art = npmPackages();
const built = compiledIn.map(({name, licence}) => debianPackage(name, licence));

const files = [];
const relationships = [{spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: main}];
const relate = (from, type, to) => relationships.push({spdxElementId: from, relationshipType: type, relatedSpdxElement: to});

for (const {path, link} of filesIn(folder)) {
    const name = relative(folder, path);
    const bytes = link ? Buffer.from(readlinkSync(path)) : readFileSync(path);
    const digest = (algorithm) => createHash(algorithm).update(bytes).digest('hex');
    const id = `SPDXRef-File-${files.length + 1}`;
    files.push({
        SPDXID: id,
        fileName: `./${name}`,
        checksums: ['sha1', 'sha256'].map((algorithm) => ({algorithm: algorithm.toUpperCase(), checksumValue: digest(algorithm)})),
        licenseConcluded: 'NOASSERTION',
        copyrightText: 'NOASSERTION',
    });
    relate(origins.has(name) ? idOf('Package', origins.get(name)) : main, 'CONTAINS', id);
}
for (const one of debian) relate(main, 'DEPENDS_ON', one.SPDXID);
for (const one of art) relate(main, 'GENERATED_FROM', one.SPDXID);
for (const one of built) relate(main, 'STATIC_LINK', one.SPDXID);

const contents = createHash('sha256').update(JSON.stringify(files)).digest('hex');
const spdx = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `shortwright-${version}`,
    documentNamespace: `urn:shortwright:sbom:${version}:${contents}`,
    creationInfo: {
        created: new Date(epoch * 1000).toISOString().replace(/\.\d+Z$/, 'Z'),
        creators: ['Organization: The Shortwright developers', `Tool: shortwright-sbom-${version}`],
    },
    packages: [
        {
            SPDXID: main,
            name: 'shortwright',
            versionInfo: version,
            downloadLocation: 'NOASSERTION',
            filesAnalyzed: false,
            primaryPackagePurpose: 'APPLICATION',
            licenseConcluded: 'GPL-3.0-or-later',
            licenseDeclared: 'GPL-3.0-or-later',
            copyrightText: 'The Shortwright developers',
        },
        ...debian,
        ...built.filter((one) => !debian.some((other) => other.SPDXID === one.SPDXID)),
        ...art,
    ],
    files,
    relationships,
};
console.log(JSON.stringify(spdx, null, 1));
