using System.Runtime.CompilerServices;
using AmazonMcf.Connection;
using AmazonMcf.Service;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Session;

/// <summary>The embedded service of each embedded connection, for the commands that control its clock, inventory and faults.</summary>
internal static class EmbeddedConnections
{
    private static readonly ConditionalWeakTable<McfConnection, EmbeddedService> Services = new();

    /// <summary>Opens the service and a connection to it.</summary>
    public static McfConnection Open(McfConnectionSettings settings, EmbeddedServiceOptions options)
    {
        options.HomeMarketplaceId = settings.Marketplace.MarketplaceId;
        var service = EmbeddedService.Open(options);
        try
        {
            settings.UseEmbeddedService(
                options.Path,
                service.SellerId,
                EmbeddedCredentials.ClientId,
                EmbeddedCredentials.ClientSecret,
                EmbeddedCredentials.RefreshToken);
            settings.Unlimited = options.Unlimited;
            settings.Name ??= McfSession.OfThread.FreeName(settings.DefaultName);
            var connection = McfConnection.Open(settings, service.CreateHandler(), options.Time);
            connection.ServiceTime = () => SessionClock.At(connection);
            Services.Add(connection, service);
            return connection;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <summary>The embedded service of a connection; null for other connections.</summary>
    public static EmbeddedService? ServiceOf(McfConnection connection) =>
        Services.TryGetValue(connection.Origin, out var service) ? service : null;

    /// <summary>Closes the embedded service of a connection, if it has one.</summary>
    public static void Close(McfConnection connection)
    {
        if (ServiceOf(connection) is not { } service)
        {
            return;
        }

        Services.Remove(connection.Origin);
        service.Dispose();
    }
}
