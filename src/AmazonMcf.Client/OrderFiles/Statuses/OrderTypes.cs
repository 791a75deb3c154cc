namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>Recognizes types of orders that are not shipped. Any other type is.</summary>
internal static class OrderTypes
{
    public static StatusMeaning MeaningOf(string type) => StatusText.Normalize(type) switch
    {
        "inperson" or "pos" or "pointofsale" or "instore" or "storesale" => StatusMeaning.Pickup,
        "return" or "returnorder" or "refund" or "refundorder" or "shoporderrefund" or "creditnote" or "creditmemo" or "rma" =>
            StatusMeaning.Refunded,
        "fba" or "afn" or "wfs" => StatusMeaning.Fulfilled,
        "quote" or "quotation" or "estimate" or "draft" or "draftorder" => StatusMeaning.NothingToShip,
        var word => PickupMethods.MeaningOf(type) is not StatusMeaning.Ship and var meaning ? meaning
            : StatusWords.OfOrder(word) is StatusMeaning.Canceled ? StatusMeaning.Canceled
            : StatusMeaning.Ship,
    };
}
