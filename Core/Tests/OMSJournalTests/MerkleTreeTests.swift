import OMSTypes
import Testing

@testable import OMSJournal

/// The tree of RFC 6962 against definitions written down a second time, for every size to 33.
@Suite struct MerkleTreeTests {
    let hasher = ReferenceSHA256()

    private func tree(_ count: Int) -> MerkleTree {
        var tree = MerkleTree(hasher: hasher)
        for number in 0..<count {
            let content = bytes("leaf \(number)")
            content.withUnsafeBytes { tree.append($0) }
        }
        return tree
    }

    private func node(_ left: Hash256, _ right: Hash256) -> Hash256 {
        let whole = [1] + left.withBytes { Array($0) } + right.withBytes { Array($0) }
        return whole.withUnsafeBytes { hasher.hash($0) }
    }

    /// Level by level: pairs are joined, one left over goes up as it is.
    private func slowRoot(_ leaves: [Hash256]) -> Hash256 {
        var level = leaves
        while level.count > 1 {
            var next: [Hash256] = []
            for index in stride(from: 0, to: level.count, by: 2) {
                next.append(
                    index + 1 < level.count ? node(level[index], level[index + 1]) : level[index])
            }
            level = next
        }
        return level[0]
    }

    @Test func theEmptyTreeIsTheHashOfNothing() {
        #expect(
            tree(0).root().description
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    /// The published vectors of certificate transparency: leaves "", 00, 10, 2021.
    @Test func publishedVectors() {
        var tree = MerkleTree(hasher: hasher)
        for content in [[], [0x00], [0x10], [0x20, 0x21]] as [[UInt8]] {
            content.withUnsafeBytes { tree.append($0) }
        }
        #expect(
            tree.root(of: 1).description
                == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
        #expect(
            tree.root(of: 2).description
                == "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")
        #expect(
            tree.root(of: 3).description
                == "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")
    }

    @Test func rootsEqualTheSlowOnes() {
        let all = tree(33)
        for count in 1...33 {
            #expect(all.root(of: count) == slowRoot(Array(all.leaves[..<count])))
        }
    }

    @Test func everyPathLeadsToTheRoot() {
        let all = tree(20)
        for count in 1...20 {
            for index in 0..<count {
                var (place, last) = (index, count - 1)
                var hash = all.leaves[index]
                for sibling in all.inclusion(of: index, in: count) {
                    if place % 2 == 1 || place == last {
                        hash = node(sibling, hash)
                        while place % 2 == 0, place != 0 { (place, last) = (place / 2, last / 2) }
                    } else {
                        hash = node(hash, sibling)
                    }
                    (place, last) = (place / 2, last / 2)
                }
                #expect(hash == all.root(of: count), "leaf \(index) of \(count)")
            }
        }
    }

    /// A consistency path holds exactly the roots of the parts that the two trees share or not.
    @Test func consistencyPathsHaveTheKnownShape() {
        let all = tree(7)
        // RFC 6962, 2.1.3: the proofs from 3, 4 and 6 to 7.
        func part(_ range: Range<Int>) -> Hash256 { slowRoot(Array(all.leaves[range])) }
        #expect(
            all.consistency(from: 3)
                == [part(2..<3), part(3..<4), part(0..<2), part(4..<7)])
        #expect(all.consistency(from: 4) == [part(4..<7)])
        #expect(all.consistency(from: 6) == [part(4..<6), part(6..<7), part(0..<4)])
    }
}
