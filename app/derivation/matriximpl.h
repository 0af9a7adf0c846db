// SPDX-License-Identifier: MIT
#pragma once

// Included only by evaluate.cpp, which instantiates the templates for the three kinds of numbers.

#include "derivation/evaluate.h"

#include <algorithm>
#include <numbers>
#include <utility>

namespace sevenrounds::derive {

template <typename T>
Tensor<T> filled(int rows, int columns, double value)
{
    Tensor<T> result;
    result.rows = rows;
    result.columns = columns;
    result.items.assign(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns), T(value));
    return result;
}

template <typename T>
T &item(Tensor<T> &matrix, int row, int column)
{
    return matrix.items[matrix.place(row, column)];
}

template <typename T>
Tensor<T> transposed(const Tensor<T> &inner)
{
    Tensor<T> result;
    result.rows = inner.columns;
    result.columns = inner.rows;
    result.items.reserve(inner.items.size());
    for (int i = 0; i < result.rows; ++i) {
        for (int j = 0; j < result.columns; ++j) {
            result.items.push_back(inner.items[inner.place(j, i)]);
        }
    }
    return result;
}

template <typename T>
Tensor<T> multiplied(const Tensor<T> &left, const Tensor<T> &right)
{
    Tensor<T> result = filled<T>(left.rows, right.columns, 0.0);
    for (int i = 0; i < left.rows; ++i) {
        for (int j = 0; j < right.columns; ++j) {
            T &sum = item(result, i, j);
            for (int k = 0; k < left.columns; ++k) {
                sum = sum + left.items[left.place(i, k)] * right.items[right.place(k, j)];
            }
        }
    }
    return result;
}

/// Gaussian elimination with row exchanges on the matrix; the same is done to `right`, which becomes the solution.
/// The determinant is zero where there is none.
template <typename T>
T eliminate(Tensor<T> matrix, Tensor<T> *right)
{
    T determinant(1.0);
    const int size = matrix.rows;
    for (int k = 0; k < size; ++k) {
        int pivot = k;
        for (int i = k + 1; i < size; ++i) {
            if (std::fabs(realPart(item(matrix, i, k))) > std::fabs(realPart(item(matrix, pivot, k)))) {
                pivot = i;
            }
        }
        if (realPart(item(matrix, pivot, k)) == 0.0) {
            std::fill(right->items.begin(), right->items.end(), T(kNotANumber));
            return T(0.0);
        }
        if (pivot != k) {
            determinant = -determinant;
            for (int j = 0; j < size; ++j) {
                std::swap(item(matrix, k, j), item(matrix, pivot, j));
            }
            for (int j = 0; j < right->columns; ++j) {
                std::swap(item(*right, k, j), item(*right, pivot, j));
            }
        }
        const T head = item(matrix, k, k);
        determinant = determinant * head;
        for (int i = 0; i < size; ++i) {
            if (i == k) {
                continue;
            }
            const T ratio = divide(item(matrix, i, k), head);
            for (int j = k; j < size; ++j) {
                item(matrix, i, j) = item(matrix, i, j) - ratio * item(matrix, k, j);
            }
            for (int j = 0; j < right->columns; ++j) {
                item(*right, i, j) = item(*right, i, j) - ratio * item(*right, k, j);
            }
        }
    }
    for (int i = 0; i < size; ++i) {
        for (int j = 0; j < right->columns; ++j) {
            item(*right, i, j) = divide(item(*right, i, j), item(matrix, i, i));
        }
    }
    return determinant;
}

template <typename T>
Tensor<T> identityOf(int size)
{
    Tensor<T> result = filled<T>(size, size, 0.0);
    for (int i = 0; i < size; ++i) {
        item(result, i, i) = T(1.0);
    }
    return result;
}

template <typename T>
Tensor<T> inverseOf(const Tensor<T> &matrix)
{
    Tensor<T> result = identityOf<T>(matrix.rows);
    (void)eliminate(matrix, &result);
    return result;
}

/// Whole powers; a matrix has no others here.
template <typename T>
Tensor<T> matrixPower(const Tensor<T> &matrix, double exponent)
{
    constexpr double kLargest = 64.0;
    if (exponent != std::floor(exponent) || std::fabs(exponent) > kLargest || matrix.rows != matrix.columns) {
        return filled<T>(matrix.rows, matrix.columns, kNotANumber);
    }
    const Tensor<T> base = exponent < 0.0 ? inverseOf(matrix) : matrix;
    Tensor<T> result = identityOf<T>(matrix.rows);
    for (int i = 0; i < static_cast<int>(std::fabs(exponent)); ++i) {
        result = multiplied(result, base);
    }
    return result;
}

/// The eigenvalues of a symmetric matrix by Jacobi rotations, ascending; not a number where it is not symmetric.
template <typename T>
std::vector<double> eigenvalues(const Tensor<T> &matrix)
{
    const int size = matrix.rows;
    std::vector<double> a(matrix.items.size());
    double largest = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        a[i] = isPlain(matrix.items[i]) ? realPart(matrix.items[i]) : kNotANumber;
        largest = std::max(largest, std::fabs(a[i]));
    }
    const auto at = [&](int i, int j) -> double & { return a[placeOf(i, size, j)]; };
    constexpr double kSymmetric = 1e-9;
    for (int i = 0; i < size; ++i) {
        for (int j = 0; j < size; ++j) {
            if (matrix.rows != matrix.columns || !(std::fabs(at(i, j) - at(j, i)) <= kSymmetric * largest)) {
                return { kNotANumber };
            }
        }
    }
    constexpr int kSweeps = 60;
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        for (int p = 0; p < size; ++p) {
            for (int q = p + 1; q < size; ++q) {
                if (at(p, q) == 0.0) {
                    continue;
                }
                const double theta = 0.5 * std::atan2(2.0 * at(p, q), at(q, q) - at(p, p));
                const double c = std::cos(theta);
                const double s = std::sin(theta);
                for (int k = 0; k < size; ++k) {
                    const double first = at(p, k);
                    const double second = at(q, k);
                    at(p, k) = c * first - s * second;
                    at(q, k) = s * first + c * second;
                }
                for (int k = 0; k < size; ++k) {
                    const double first = at(k, p);
                    const double second = at(k, q);
                    at(k, p) = c * first - s * second;
                    at(k, q) = s * first + c * second;
                }
            }
        }
    }
    std::vector<double> result;
    result.reserve(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i) {
        result.push_back(at(i, i));
    }
    std::sort(result.begin(), result.end());
    return result;
}

/// Of each row of a matrix, or of the whole vector.
template <typename T>
Tensor<T> softmaxOf(Tensor<T> tensor, bool isVector)
{
    const int rows = isVector ? 1 : tensor.rows;
    const int length = static_cast<int>(tensor.items.size()) / rows;
    for (int i = 0; i < rows; ++i) {
        T sum(0.0);
        for (int j = 0; j < length; ++j) {
            T &one = tensor.items[placeOf(i, length, j)];
            one = exponential(one);
            sum = sum + one;
        }
        for (int j = 0; j < length; ++j) {
            T &one = tensor.items[placeOf(i, length, j)];
            one = divide(one, sum);
        }
    }
    return tensor;
}

template <typename T>
Tensor<T> Evaluation<T>::matrixFunction(const Node &node)
{
    const Node &kid = *node.kids.front();
    const Tensor<T> inner = tensor(kid);
    Tensor<T> result;
    switch (static_cast<MatrixFunction>(node.index)) {
    case MatrixFunction::Inverse:
        return inverseOf(inner);
    case MatrixFunction::Determinant: {
        Tensor<T> unused = filled<T>(inner.rows, 0, 0.0);
        result.items.push_back(eliminate(inner, &unused));
        return result;
    }
    case MatrixFunction::Trace: {
        T sum(0.0);
        for (int i = 0; i < inner.rows; ++i) {
            const T &summand = inner.items[inner.place(i, i)];
            sum = sum + summand;
        }
        result.items.push_back(sum);
        return result;
    }
    case MatrixFunction::Diagonal: {
        const bool isVector = kid.type.kind != Kind::Matrix;
        const int size = isVector ? static_cast<int>(inner.items.size()) : inner.rows;
        result = isVector ? filled<T>(size, size, 0.0) : filled<T>(size, 1, 0.0);
        for (int i = 0; i < size; ++i) {
            const int place = isVector ? i : i * inner.columns + i;
            result.items[static_cast<std::size_t>(isVector ? i * size + i : i)]
                = inner.items[static_cast<std::size_t>(place)];
        }
        return result;
    }
    case MatrixFunction::Softmax:
        return softmaxOf(inner, kid.type.kind != Kind::Matrix);
    case MatrixFunction::LargestEigenvalue:
        result.items.emplace_back(eigenvalues(inner).back());
        return result;
    case MatrixFunction::SmallestEigenvalue:
        result.items.emplace_back(eigenvalues(inner).front());
        return result;
    }
    return result;
}

/// The density of a normal distribution over vectors: point, mean, covariance.
template <typename T>
T Evaluation<T>::normalOfVectors(const Node &node)
{
    Tensor<T> difference = tensor(*node.kids[0]);
    if (node.kids[1]->type.isTensor()) {
        const Tensor<T> mean = tensor(*node.kids[1]);
        for (std::size_t i = 0; i < difference.items.size(); ++i) {
            difference.items[i] = difference.items[i] - mean.items[i];
        }
    }
    Tensor<T> solved = difference;
    const T determinant = eliminate(tensor(*node.kids[2]), &solved);
    T square(0.0);
    for (std::size_t i = 0; i < difference.items.size(); ++i) {
        square = square + difference.items[i] * solved.items[i];
    }
    const double scale = std::pow(2.0 * std::numbers::pi, 0.5 * static_cast<double>(difference.items.size()));
    return divide(exponential(T(T(-0.5) * square)), T(T(scale) * squareRoot(determinant)));
}

template <typename T>
int Evaluation<T>::sizeOf(int dimension)
{
    return dimension > kLiteralBase ? dimension - kLiteralBase
        : dimension >= kFlatBase    ? static_cast<int>(m_context.primitiveCount(dimension - kFlatBase))
                                    : countOf(m_context.model(), m_context.instance(), dimension);
}

template <typename T>
int Evaluation<T>::positionIn(int dimension, const Node &index)
{
    if (index.type.kind == Kind::Element) {
        return element(index);
    }
    const double value = realPart(number(index));
    const Model &model = m_context.model();
    const bool isRange = dimension < kFlatBase && model.kindOf(dimension) == SortKind::Range;
    const int first = isRange ? model.sort(dimension).spec.first : 1;
    const bool isWhole = value == std::floor(value) && std::fabs(value) < 1e6;
    return isWhole ? static_cast<int>(value) - first : -1;
}

template <typename T>
T Evaluation<T>::entry(const Node &node)
{
    const Node &whole = *node.kids.front();
    const Tensor<T> all = tensor(whole);
    int index = 0;
    for (std::size_t i = 1; i < node.kids.size(); ++i) {
        const int dimension = i == 1 ? whole.type.first : whole.type.second;
        const int position = positionIn(dimension, *node.kids[i]);
        if (position < 0 || position >= sizeOf(dimension)) {
            return T(kNotANumber);
        }
        index = i == 1 ? position : index * all.columns + position;
    }
    return all.items[static_cast<std::size_t>(index)];
}

template <typename T>
Tensor<T> Evaluation<T>::slice(const Node &node)
{
    const Model &model = m_context.model();
    const Symbol &symbol = model.symbol(node.index);
    std::vector<std::size_t> open;
    std::vector<int> counts;
    int total = 1;
    for (std::size_t i = 0; i < symbol.parameters.size(); ++i) {
        if (!node.kids[i] && symbol.parameters[i].sort >= 0) {
            open.push_back(i);
            counts.push_back(countOf(model, m_context.instance(), symbol.parameters[i].sort));
            total *= counts.back();
        }
    }
    Tensor<T> result = filled<T>(total, 1, kNotANumber);
    if (node.type.kind == Kind::Matrix) {
        result.rows = counts.front();
        result.columns = total / counts.front();
    }
    Frame<T> frame;
    if (!fillFrame(node, &frame)) {
        return result;
    }
    const bool isComputed = symbol.kind != SymbolKind::Primitive && !symbol.isTable;
    if (isComputed && symbol.dimensions == open.size()) {
        result.items = m_context.computed(node.index, frame).items;
        return result;
    }
    for (int cell = 0; cell < total; ++cell) {
        int rest = cell;
        for (std::size_t i = open.size(); i-- > 0;) {
            const SortSpec &spec = model.sort(symbol.parameters[open[i]].sort).spec;
            frame.whole[open[i]] = rest % counts[i] + (spec.kind == SortKind::Range ? spec.first : 0);
            rest /= counts[i];
        }
        T &item = result.items[static_cast<std::size_t>(cell)];
        if (isComputed) {
            item = m_context.computed(node.index, frame).items.front();
            continue;
        }
        std::size_t index = 0;
        for (std::size_t i = 0; i < symbol.parameters.size(); ++i) {
            const int sort = symbol.parameters[i].sort;
            if (sort >= 0) {
                const int first = model.kindOf(sort) == SortKind::Range ? model.sort(sort).spec.first : 0;
                index = index * static_cast<std::size_t>(countOf(model, m_context.instance(), sort))
                    + static_cast<std::size_t>(frame.whole[i] - first);
            }
        }
        item = symbol.kind == SymbolKind::Primitive
            ? m_context.primitive(node.index, index)
            : m_context.tableValue(node.index, withOutcome(node, symbol, index));
    }
    return result;
}

template <typename T>
std::size_t Evaluation<T>::withOutcome(const Node &node, const Symbol &symbol, std::size_t index) const
{
    if (symbol.outcomeSlot < 0) {
        return index;
    }
    const Model &model = m_context.model();
    return index * static_cast<std::size_t>(countOf(model, m_context.instance(), model.outcomeSort()))
        + static_cast<std::size_t>(m_whole[static_cast<std::size_t>(node.target)]);
}

template <typename T>
bool Evaluation<T>::fillFrame(const Node &node, Frame<T> *frame)
{
    const Model &model = m_context.model();
    const Symbol &symbol = model.symbol(node.index);
    frame->whole.assign(symbol.parameters.size(), 0);
    frame->real.resize(symbol.parameters.size());
    frame->places.assign(symbol.parameters.size(), kOffGrid);
    frame->vectors.resize(symbol.parameters.size());
    frame->outcome = node.target >= 0 ? m_whole[static_cast<std::size_t>(node.target)] : 0;
    for (std::size_t i = 0; i < node.kids.size(); ++i) {
        const int sort = symbol.parameters[i].sort;
        const SortKind kind = model.kindOf(sort);
        // The frame may have been another call's.
        if (kind != SortKind::Real) {
            frame->real[i] = T(0.0);
        }
        if (kind != SortKind::Vector) {
            frame->vectors[i].items.clear();
        }
        if (sort < 0 || !node.kids[i]) {
            continue;
        }
        switch (kind) {
        case SortKind::Real:
            if (node.kids[i]->op == Op::Variable && isReal(node.kids[i]->index)) {
                const auto slot = static_cast<std::size_t>(node.kids[i]->index);
                frame->real[i] = m_real[slot];
                frame->places[i] = m_layout.variables[slot].sort == sort ? m_places[slot] : kOffGrid;
                break;
            }
            // A vector here is taken apart by the caller.
            frame->real[i] = node.kids[i]->type.isTensor() ? T(0.0) : number(*node.kids[i]);
            break;
        case SortKind::Vector:
            frame->vectors[i] = tensor(*node.kids[i]);
            break;
        case SortKind::Range: {
            const double value = realPart(number(*node.kids[i]));
            const SortSpec &spec = model.sort(sort).spec;
            const int last = m_context.instance().sizes[static_cast<std::size_t>(sort)];
            if (value != std::floor(value) || !(value >= spec.first && value <= last)) {
                return false;
            }
            frame->whole[i] = static_cast<int>(value);
            break;
        }
        case SortKind::Finite:
        case SortKind::Paths:
            frame->whole[i] = element(*node.kids[i]);
            if (frame->whole[i] < 0) {
                return false;
            }
            break;
        }
    }
    return true;
}

/// A function of one number applied to every component.
template <typename T>
Tensor<T> Evaluation<T>::mapped(const Node &node)
{
    Frame<T> frame;
    Tensor<T> result;
    std::size_t place = 0;
    for (std::size_t i = 0; i < node.kids.size(); ++i) {
        if (node.kids[i] && node.kids[i]->type.isTensor()
            && m_context.model().kindOf(m_context.model().symbol(node.index).parameters[i].sort) == SortKind::Real) {
            place = i;
            result = tensor(*node.kids[i]);
        }
    }
    const bool isKnown = fillFrame(node, &frame);
    for (T &item : result.items) {
        frame.real[place] = item;
        item = isKnown ? m_context.computed(node.index, frame).items.front() : T(kNotANumber);
    }
    return result;
}

template <typename T>
Tensor<T> Evaluation<T>::atPoint(const Node &node)
{
    const auto slot = static_cast<std::size_t>(node.target);
    const Node &body = *node.kids[0];
    Tensor<T> point = tensor(*node.kids[1]);
    if (m_context.model().kindOf(m_layout.variables[slot].sort) == SortKind::Vector) {
        const Tensor<T> before = std::exchange(m_vectors[slot], std::move(point));
        Tensor<T> result = tensor(body);
        m_vectors[slot] = before;
        return result;
    }
    const T before = m_real[slot];
    const int place = std::exchange(m_places[slot], kOffGrid);
    if (!node.kids[1]->type.isTensor()) {
        m_real[slot] = point.items.front();
        point = tensor(body);
    } else {
        for (T &item : point.items) {
            m_real[slot] = item;
            item = number(body);
        }
    }
    setReal(node.target, before, place);
    return point;
}

template <typename T>
Tensor<T> Evaluation<T>::cases(const Node &node)
{
    for (std::size_t i = 0; i + 1 < node.kids.size(); i += 2) {
        const double holds = realPart(number(*node.kids[i + 1]));
        if (std::isnan(holds)) {
            break;
        }
        if (holds != 0.0) {
            return tensor(*node.kids[i]);
        }
    }
    if (node.kids.size() % 2 == 1) {
        return tensor(*node.kids.back());
    }
    Tensor<T> none = node.type.isTensor() ? tensor(*node.kids.front()) : filled<T>(1, 1, 0.0);
    std::fill(none.items.begin(), none.items.end(), T(kNotANumber));
    return none;
}

/// The covariance matrix of one or two random vectors.
template <typename T>
Tensor<T> Evaluation<T>::covarianceOfVectors(const Node &node)
{
    const auto mean = [&](const Node &kid) {
        Tensor<T> sum;
        forEachPoint(node, 0, T(1.0), [&](const T &weight) {
            const Tensor<T> next = tensor(kid);
            sum = sum.items.empty() ? filled<T>(next.rows, next.columns, 0.0) : sum;
            for (std::size_t i = 0; i < next.items.size(); ++i) {
                sum.items[i] = sum.items[i] + times(weight, next.items[i]);
            }
        });
        return sum;
    };
    const Node &left = *node.kids.front();
    const Node &right = *node.kids.back();
    const Tensor<T> leftMean = mean(left);
    const Tensor<T> rightMean = mean(right);
    const int rows = static_cast<int>(leftMean.items.size());
    const int columns = static_cast<int>(rightMean.items.size());
    Tensor<T> result = filled<T>(rows, columns, 0.0);
    // Of a number and a vector it is a vector.
    result.rows = node.type.kind == Kind::Column ? rows * columns : rows;
    result.columns = node.type.kind == Kind::Column ? 1 : columns;
    forEachPoint(node, 0, T(1.0), [&](const T &weight) {
        const Tensor<T> a = tensor(left);
        const Tensor<T> b = tensor(right);
        for (int i = 0; i < rows; ++i) {
            for (int j = 0; j < columns; ++j) {
                const auto row = static_cast<std::size_t>(i);
                const auto column = static_cast<std::size_t>(j);
                const T summand
                    = weight * ((a.items[row] - leftMean.items[row]) * (b.items[column] - rightMean.items[column]));
                T &sum = result.items[placeOf(i, columns, j)];
                sum = sum + summand;
            }
        }
    });
    return result;
}

} // namespace sevenrounds::derive
