// SPDX-License-Identifier: MIT
// Nothing: the targets that parse the headers which others share need a source file.
