# From nothing to the first order on an empty store; answers with the milliseconds of each step. Without -Place it stops before the order.
param([string] $Module, [string] $Store, [switch] $Place)

$clock = [System.Diagnostics.Stopwatch]::StartNew()
$lap = {
    $clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)
    $clock.Restart()
}
Import-Module $Module
& $lap
Connect-Mcf -Embedded -Path $Store
& $lap
if ($Place) {
    $order = @{
        SellerFulfillmentOrderId = 'FIRST-1'
        Address                  = @{
            Name = 'Test Recipient'; AddressLine1 = '1 Example Street'; City = 'Seattle'; StateOrRegion = 'WA'; PostalCode = '98101'
            CountryCode = 'US'
        }
        Item                     = @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 }
    }
    $result = New-McfOrder @order
    & $lap
    if ($result.Outcome -ne 'Created') { throw 'The order was not created.' }
}
