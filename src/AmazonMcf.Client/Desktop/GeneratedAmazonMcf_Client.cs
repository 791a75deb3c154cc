using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inventory.V1;
using AmazonMcf.Notifications.V1;
using AmazonMcf.Outbound;
using AmazonMcf.Outbound.V20260704;

namespace Refit.Implementation;

/// <summary>Registers the interfaces on .NET Framework, where Refit's generator writes them but leaves out their registration.</summary>
[SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "The other part of the class is Refit's.")]
internal static partial class GeneratedAmazonMcf_Client
{
    [SuppressMessage(
        "Usage",
        "CA2255:The 'ModuleInitializer' attribute should not be used in libraries",
        Justification = "Refit runs the initializer of the module of an interface."
    )]
    [ModuleInitializer]
    internal static void Initialize()
    {
        RestService.RegisterGeneratedSettingsFactory<IFulfillmentOutboundApi>(
            static (client, settings) => new AmazonMcfOutboundIFulfillmentOutboundApi(client, settings));
        RestService.RegisterGeneratedSettingsFactory<IFulfillmentApi>(
            static (client, settings) => new AmazonMcfOutboundV20260704IFulfillmentApi(client, settings));
        RestService.RegisterGeneratedSettingsFactory<IFbaInventoryApi>(
            static (client, settings) => new AmazonMcfInventoryV1IFbaInventoryApi(client, settings));
        RestService.RegisterGeneratedSettingsFactory<IInboundApi>(
            static (client, settings) => new AmazonMcfInboundV20240320IInboundApi(client, settings));
        RestService.RegisterGeneratedSettingsFactory<IInboundV0Api>(
            static (client, settings) => new AmazonMcfInboundV0IInboundV0Api(client, settings));
        RestService.RegisterGeneratedSettingsFactory<INotificationsApi>(
            static (client, settings) => new AmazonMcfNotificationsV1INotificationsApi(client, settings));
    }
}
