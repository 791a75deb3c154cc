using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>
/// The rejections of the version. Amazon publishes one example of their wording, that of an invalid value; the others are made alike. What
/// every API has in common is worded by the service.
/// </summary>
internal sealed class OutboundFailures : IFailureCatalog
{
    private const int NotFoundStatus = 404;
    private const string InvalidValue = "InvalidParameterValue";
    private const string Missing = "MissingParameter";
    private const string Shipped = "Items in the order are already in working or completed shipments.";

    private readonly FailureCatalog service = new(NotFoundStatus);

    /// <inheritdoc/>
    public Failure Describe(ServiceErrorException error)
    {
        var arguments = error.Arguments;
        return error.Kind switch
        {
            ServiceErrorKind.OrderIdUsed => Bad(InvalidValue, $"A create request already exists for orderId : {arguments[0]}"),
            ServiceErrorKind.MissingParameter => Bad(Missing, $"The request must contain the parameter {arguments[0]}."),
            ServiceErrorKind.MissingAddressMembers => Bad(
                Missing, $"The following required parameters are missing: [{string.Join(", ", arguments)}]"),
            ServiceErrorKind.InvalidValue => Bad(InvalidValue, $"The value '{arguments[0]}' is invalid for {arguments[1]}."),
            ServiceErrorKind.InvalidState => Bad(InvalidValue, $"The value '{arguments[1]}' is invalid for StateOrRegion."),
            ServiceErrorKind.InvalidPageToken => Bad(InvalidValue, $"The value '{arguments[0]}' is invalid for PageToken."),
            ServiceErrorKind.InvalidTimestamp => Bad(InvalidValue, "timestamp must follow ISO8601"),
            ServiceErrorKind.WrongCurrency => Bad(
                InvalidValue, $"The value '{arguments[0]}' is invalid for PerUnitDeclaredValue.CurrencyCode: expected {arguments[1]}."),
            ServiceErrorKind.UnknownSku => Bad(InvalidValue, $"The amazonSku of the line item {arguments[0]} is invalid."),
            ServiceErrorKind.FeatureNotInRegion => Bad(InvalidValue, $"Region does not support feature: {arguments[0]}"),
            ServiceErrorKind.NoInventory => Bad(
                Constraints.NotEnough, $"No inventory available for LineItems.LineItemId: {arguments[0]}."),
            ServiceErrorKind.SpeedNotOffered => Bad(
                Constraints.TierUnavailable, "Delivery SLA is not available for destination address"),
            ServiceErrorKind.OrderNotUpdatable => Bad("OrderNotUpdatable", "This order is not updatable. " + Shipped),
            ServiceErrorKind.OrderNotCancellable => Bad("OrderNotCancellable", "This order is not cancellable. " + Shipped),
            ServiceErrorKind.DuplicateCancel => Bad(
                "DuplicateCancelRequest", $"A cancel request already exists for orderId : {arguments[0]}"),
            ServiceErrorKind.UnknownPackage => new(
                NotFoundStatus, "NotFound", $"Requested package '{arguments[0]}' not found", ""),
            ServiceErrorKind.UnsupportedMediaType => new(
                415, "UnsupportedMediaType", "The media type of the body must be application/json.", null),
            _ => service.Describe(error),
        };
    }

    private static Failure Bad(string code, string message) => new(400, code, message, message);
}
