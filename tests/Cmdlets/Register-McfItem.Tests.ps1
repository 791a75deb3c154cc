BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Register-McfItem' {
    It 'registers a SKU with units' {
        $item = Register-McfItem 'SHELF-1' 'Shelf, oak' 25
        $item.FulfillableQuantity | Should -Be 25
        $item.ProductName | Should -Be 'Shelf, oak'
        (Get-McfStock 'SHELF-1').Available | Should -Be 25
    }

    It 'adds to the units of a SKU that is already registered' {
        $null = Register-McfItem 'SHELF-2' -Quantity 5
        (Register-McfItem 'SHELF-2' 'Other name' -Quantity 7).FulfillableQuantity | Should -Be 12
        (Get-McfInventory 'SHELF-2').ProductName | Should -Be 'SHELF-2'
    }

    It 'adds units once when a response is lost' {
        Add-McfFault DropAfterCommit addInventory
        (Register-McfItem 'SHELF-3' -Quantity 4).FulfillableQuantity | Should -Be 4
        Add-McfFault DropAfterCommit createInventoryItem
        (Register-McfItem 'SHELF-4' -Quantity 4).FulfillableQuantity | Should -Be 4
    }

    It 'does nothing with -WhatIf' {
        Register-McfItem 'SHELF-5' -WhatIf
        Get-McfStock 'SHELF-5' -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'names the place for items of a live account' {
        $secret = [securestring]::new()
        'abc'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
        $live = Connect-Mcf -Marketplace US -ClientId 'a' -ClientSecret $secret -RefreshToken $secret -PassThru
        try {
            { Register-McfItem 'SHELF-6' -Connection $live -Confirm:$false } | Should -Throw -ErrorId 'McfRegisterElsewhere,*'
        }
        finally {
            Disconnect-Mcf -Connection $live
        }
    }
}
