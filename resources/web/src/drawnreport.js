// SPDX-License-Identifier: MIT

/** Tells once of each revision that it is on the screen, unless a newer one came meanwhile. */
export class DrawnReport {
    #latest = null;
    #tell;

    constructor(tell) {
        this.#tell = tell;
    }

    /** A message sent in a frame comes after its drawing; a view that is hidden draws no frames and is believed after a moment. */
    expect(revision) {
        this.#latest = revision;
        let done = false;
        const report = () => {
            if (!done && this.#latest === revision) {
                done = true;
                this.#tell(revision);
            }
        };
        const drawn = new MessageChannel();
        drawn.port1.onmessage = report;
        requestAnimationFrame(() => drawn.port2.postMessage(0));
        setTimeout(report, 100);
    }
}
