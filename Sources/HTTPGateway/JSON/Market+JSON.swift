import OMSReadModel
import OMSTypes

extension MarketBoard {
    func write(into json: inout JSONWriter) { json.object { members(into: &$0) } }

    func members(into json: inout JSONWriter) {
        json.member("symbol", symbol)
        json.member("time", time: time.nanoseconds)
        json.member("bidPx", price: bidPx.units)
        json.member("bidSize", decimal: bidSize.units)
        json.member("bidTime", time: bidTime.nanoseconds)
        json.member("offerPx", price: offerPx.units)
        json.member("offerSize", decimal: offerSize.units)
        json.member("offerTime", time: offerTime.nanoseconds)
        json.member("condition", condition)
        json.member("conditionSince", time: conditionSince.nanoseconds)
        json.member("spreadAverage", decimal: spreadAverage)
        json.member("volatility", decimal: volatility)
        json.member("volumeRate", decimal: volumeRate.units)
        json.member("volume", decimal: volume.units)
        json.member("vwap", price: vwap.units)
        json.member("open", price: open.units)
        json.member("high", price: high.units)
        json.member("low", price: low.units)
        json.member("last", price: last.units)
        json.member("lastTime", time: lastTime.nanoseconds)
        json.member("close", price: close.units)
        json.member("previousClose", price: previousClose.units)
        json.array("venues") { json in
            for venue in venues { venue.write(into: &json) }
        }
    }
}

extension MarketBoard.Venue {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("venue", venue)
            json.member("kind", kind)
            json.member("status", status)
            json.member("isUsable", isUsable)
            json.member("isBestBid", isBestBid)
            json.member("isBestOffer", isBestOffer)
            json.member("bidTime", time: bidTime.nanoseconds)
            json.member("offerTime", time: offerTime.nanoseconds)
            json.member("lastPx", price: lastPx.units)
            json.member("lastQty", decimal: lastQty.units)
            json.member("lastTime", time: lastTime.nanoseconds)
            json.member("volume", decimal: volume.units)
            for (name, levels) in [("bids", bids), ("offers", offers)] {
                json.array(name) { json in
                    for level in levels {
                        json.object { json in
                            json.member("price", price: level.price.units)
                            json.member("size", decimal: level.size.units)
                            json.member("orders", level.orders)
                        }
                    }
                }
            }
        }
    }
}

extension FeedStatus {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("venue", venue)
            json.member("state", state)
            json.member("isWell", isWell)
            json.member("since", time: since.nanoseconds)
            json.member("lastHeard", time: lastHeard.nanoseconds)
            json.member("lastData", time: lastData.nanoseconds)
            json.member("longestSilenceNs", longestSilence)
            json.member("longestQuietNs", longestQuiet)
            json.member("messages", messages)
            json.member("gaps", gaps)
            json.member("missed", missed)
            json.member("duplicates", duplicates)
            json.member("unreadable", unreadable)
            json.member("doubtfulBooks", doubtfulBooks)
            json.member("requests", requests)
            json.member("depth", depth)
            json.member("status", status)
            json.member("refusal", refusal)
        }
    }
}

extension FeedAlert {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("alert", number)
            json.member("time", time: time.nanoseconds)
            json.member("kind", kind)
            json.member("venue", venue)
            json.member("symbol", symbol)
            json.member("isOver", isOver)
            json.member("words", words)
        }
    }
}

extension MarketLive {
    /// Feeds and the tick recorder: members of an answer and of the stream's event.
    func writeFeeds(into json: inout JSONWriter) {
        json.array("feeds") { json in for feed in feeds { feed.write(into: &json) } }
        guard let ticks else { return json.member("ticks", optional: nil) }
        json.object("ticks") { json in
            json.member("folder", ticks.folder)
            json.member("written", ticks.written)
            json.member("lost", ticks.lost)
            json.member("waiting", ticks.waiting)
            json.member("blocks", ticks.blocks)
            json.member("bytes", ticks.bytes)
            json.member("trouble", ticks.trouble)
        }
    }
}

extension StrategyStatus {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("orderID", id: order.raw)
            json.member("clOrdID", clOrdID)
            json.member("account", account)
            json.member("symbol", symbol)
            json.member("side", side.code)
            json.member("strategy", strategy)
            json.member("phase", phase)
            json.member("orderQty", decimal: orderQty.units)
            json.member("done", decimal: done.units)
            json.member("working", decimal: working.units)
            json.member("planned", decimal: planned.units)
            json.member("start", time: start.nanoseconds)
            json.member("end", time: end.nanoseconds)
            json.array("curve") { json in
                for point in curve {
                    json.object { json in
                        json.member("time", time: point.time.nanoseconds)
                        json.member("target", decimal: point.target.units)
                    }
                }
            }
        }
    }
}
