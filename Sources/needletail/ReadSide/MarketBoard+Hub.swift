import HTTPGateway
import OMSMarket
import OMSRuntime
import OMSTypes

extension MarketHub {
    /// An instrument as the gateway shows it; `nil` for one whose market data is not kept. To be
    /// called on the shard's event loop.
    func board(of symbol: String) -> MarketBoard? {
        guard let reading = reading(of: symbol) else { return nil }
        var board = MarketBoard(symbol: symbol)
        let (best, figures) = (reading.best, reading.estimates)
        board.time = reading.time
        (board.bidPx, board.bidSize, board.bidTime) = (best.bid, best.bidSize, best.bidTime)
        (board.offerPx, board.offerSize, board.offerTime) = (best.ask, best.askSize, best.askTime)
        board.condition = "\(best.condition)"
        board.conditionSince = reading.conditionSince
        board.spreadAverage = figures.spread
        board.volatility = figures.volatility
        board.volumeRate = figures.volumeRate
        board.volume = figures.volume
        board.vwap = figures.vwap
        (board.open, board.high, board.low) = (figures.open, figures.high, figures.low)
        (board.last, board.lastTime) = (figures.last, figures.lastTime)
        (board.close, board.previousClose) = (figures.close, figures.previousClose)
        board.venues = reading.venues.map { venue in
            var row = MarketBoard.Venue(venue: venue.name)
            let book = venue.book
            row.kind = venue.kind
            row.bids = venue.bids.map(Self.level)
            row.offers = venue.asks.map(Self.level)
            (row.bidTime, row.offerTime) = (book.bidTime, book.askTime)
            (row.lastPx, row.lastQty, row.lastTime) = (book.lastPx, book.lastQty, book.lastTime)
            row.volume = book.cumVolume
            row.status = book.status.word
            row.isUsable = book.isUsable
            row.isBestBid = venue.isBestBid
            row.isBestOffer = venue.isBestAsk
            return row
        }
        return board
    }

    private static func level(_ level: BookLevel) -> MarketBoard.Level {
        MarketBoard.Level(price: level.price, size: level.size, orders: level.orders)
    }
}

extension SecurityTradingStatus {
    /// Empty while nothing was said.
    var word: String { self == .none ? "" : "\(self)" }
}

extension FeedStatus {
    init(reading: MarketFeedReading) {
        self.init(venue: reading.venue)
        state = "\(reading.state)"
        since = reading.since
        lastHeard = reading.lastHeard
        lastData = reading.lastData
        longestSilence = reading.longestSilence
        longestQuiet = reading.longestQuiet
        messages = reading.messages
        gaps = reading.gaps
        missed = reading.missed
        duplicates = reading.duplicates
        unreadable = reading.unreadable
        doubtfulBooks = reading.doubtfulBooks
        requests = reading.requests
        depth = reading.depth
        status = reading.status.word
        refusal = reading.refusal
    }
}

extension FeedAlert {
    init(alert: MarketAlert) {
        self.init(
            number: alert.number, time: alert.time, kind: alert.kind.rawValue, venue: alert.venue,
            symbol: alert.symbol, isOver: alert.isOver, words: alert.words)
    }
}

extension TickStatus {
    init(recording: TickRecording) {
        self.init()
        folder = recording.folder
        written = recording.written
        lost = recording.lost
        waiting = recording.waiting
        blocks = recording.blocks
        bytes = recording.bytes
        trouble = recording.trouble
    }
}
