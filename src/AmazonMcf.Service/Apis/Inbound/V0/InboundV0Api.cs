namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>Fulfillment Inbound v0.</summary>
internal static class InboundV0Api
{
    private const string BasePath = "/fba/inbound/v0";

    /// <summary>Puts the API together.</summary>
    public static ServiceApi Create(ServiceContext context) => new(
        BasePath,
        [
            new GetShipments(context.Tokens, context.Options.PageSize),
            new GetShipmentItems(context.Tokens, context.Options.PageSize),
            new GetShipmentItemsByShipmentId(),
            new GetLabels(),
            new GetBillOfLading(),
            new GetPrepInstructions(),
        ])
    {
        Failures = new InboundV0Failures(),
    };
}
