// Reads a TopoJSON topology and writes each country's rings as thousandths of a degree.

/** Arcs as lists of [lon, lat] in degrees. https://github.com/topojson/topojson-specification, section 2.1.4 */
function decodedArcs({arcs, transform: {scale, translate}}) {
    return arcs.map(arc => {
        let x = 0;
        let y = 0;
        return arc.map(([dx, dy]) => {
            x += dx;
            y += dy;
            return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
        });
    });
}

/** One closed ring from arc indices; a negative index i means arc ~i backwards. */
function ringOf(indices, arcs) {
    const ring = [];
    for (const index of indices) {
        const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
        ring.push(...(ring.length ? arc.slice(1) : arc));
    }
    return ring.slice(0, -1);  // the last point repeats the first
}

const thousandths = ([lon, lat]) => [Math.round(lon * 1000), Math.round(lat * 1000)];

/** Twice the signed area, for finding the largest polygon. */
function area(ring) {
    return ring.reduce((sum, [x, y], i) => {
        const [nx, ny] = ring[(i + 1) % ring.length];
        return sum + x * ny - nx * y;
    }, 0);
}

/** [{id, name, polygons: [[ring, hole…]…]}], polygons by falling size. */
export function countriesOf(topology) {
    const arcs = decodedArcs(topology);
    return topology.objects.countries.geometries.map(({id, type, arcs: shape, properties}) => {
        const polygons = (type === 'Polygon' ? [shape] : shape)
            .map(rings => rings.map(indices => ringOf(indices, arcs).map(thousandths)))
            .sort((a, b) => Math.abs(area(b[0])) - Math.abs(area(a[0])));
        return {id, name: properties.name, polygons};
    });
}

/** [west, south, east, north] of rings in thousandths of a degree. */
export function boundsOf(polygons) {
    const bounds = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [outer] of polygons)
        for (const [x, y] of outer) {
            bounds[0] = Math.min(bounds[0], x);
            bounds[1] = Math.min(bounds[1], y);
            bounds[2] = Math.max(bounds[2], x);
            bounds[3] = Math.max(bounds[3], y);
        }
    return bounds;
}

/** Little-endian int32: polygon count, then per polygon ring count, then per ring point count and lon, lat pairs. */
export function shapeBytes(polygons) {
    const numbers = [polygons.length];
    for (const rings of polygons) {
        numbers.push(rings.length);
        for (const ring of rings) {
            numbers.push(ring.length);
            for (const point of ring)
                numbers.push(...point);
        }
    }
    const bytes = Buffer.alloc(numbers.length * 4);
    numbers.forEach((number, i) => bytes.writeInt32LE(number, i * 4));
    return bytes;
}
